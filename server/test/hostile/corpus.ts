import { nextInt, pick, type Rng } from '@lent-dreams/shared/maths/rng.ts';
import { REQUESTS } from '@lent-dreams/shared/wire/requests.ts';
import { messageFrame, pack, requestFrame } from './pack.ts';
import { maskedFrame } from './raw-socket.ts';

/** One thing that a stranger sends: a frame's payload, or bytes below the frames. */
export type Missile = {
  readonly what: string;
  readonly frame?: Uint8Array;
  readonly bytes?: Uint8Array;
  readonly opcode?: number;
};

const bytesOf = (rng: Rng, most: number): Buffer =>
  Buffer.from(Array.from({ length: nextInt(rng, most + 1) }, () => nextInt(rng, 256)));

/** Text that has hurt somebody somewhere. Nothing of it may reach a neighbour unclean. */
export const NASTY_TEXT: readonly string[] = [
  '',
  ' ',
  '\u202eadA\u202c',
  '\u2066\u2067x\u2069',
  '\u200b\u200c\u200d\u2060\ufeff',
  `e${'\u0301'.repeat(300)}`,
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319',
  '\ud800',
  '\udc00\ud800',
  'a\u0000b',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(30),
  '\u{e0041}\u{e0042}',
  '\ufdfd'.repeat(40),
  '\u0410d\u0430',
  '<img src=x onerror=alert(1)>',
  '{{7*7}}#{7*7}',
  "'; drop table hubs; --",
  '../../../../etc/passwd',
  '__proto__',
  'x'.repeat(2000),
];

const planted = (): unknown =>
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');

const nasty = (rng: Rng): unknown =>
  pick(rng, [
    () => Number.NaN,
    () => Number.POSITIVE_INFINITY,
    () => Number.NEGATIVE_INFINITY,
    () => -0,
    () => 1e308,
    () => 2 ** 53,
    () => -1,
    () => 0.5,
    () => 255,
    () => nextInt(rng, 8),
    () => true,
    () => null,
    () => [],
    () => [[], {}, 'x'],
    () => ({}),
    () => planted(),
    () => pick(rng, NASTY_TEXT),
  ])();

/** Requests that an honest page sends and that trouble nobody else much; what follows from them is cut and bent. */
const HONEST: readonly (readonly [string, object])[] = [
  ['move', { mx: 40, my: -40, seq: 1 }],
  ['sayQuick', { word: 'thanks' }],
  ['placeMotif', { motif: 'door', hex: 20 }],
  ['answer', { prompt: 1, answer: 'no' }],
  ['tell', { prompt: 1, what: 'notNow' }],
  ['lendMemory', { motif: 'door', text: 'the sea' }],
  ['setSafety', { topic: 'falling', level: 'line' }],
  ['narrow', { thread: 1, depth: 1 }],
  ['breathe', { on: false }],
];

const FIELDS = [
  'to',
  'hex',
  'motif',
  'mx',
  'my',
  'seq',
  'text',
  'topic',
  'level',
  'what',
  'id',
  'kind',
  'prompt',
  'give',
];

const TYPES: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '*',
  '_$bmove',
  'onJoin',
  'x'.repeat(124),
  'x'.repeat(3000),
  '\u{1f480}'.repeat(40),
  '\u202eevom',
];

/** Values that promise more than they hold, or nest without end. */
const BOMBS: readonly Uint8Array[] = [
  Buffer.of(0xdd, 0xff, 0xff, 0xff, 0xff),
  Buffer.of(0xdf, 0xff, 0xff, 0xff, 0xff),
  Buffer.of(0xdb, 0xff, 0xff, 0xff, 0xff, 0x41),
  Buffer.of(0xc6, 0xff, 0xff, 0xff, 0xff, 0x41),
  Buffer.of(0xc9, 0xff, 0xff, 0xff, 0xff, 0x72),
  Buffer.alloc(900, 0x91),
  Buffer.alloc(3900, 0x91),
  Buffer.alloc(3900, 0x81),
  // The packer's own extensions: records, references, sets, typed lists, errors, dates out of range.
  ...[0x72, 0x69, 0x73, 0x74, 0x65, 0x78, 0x62, 0x70, 0x42, 0xff].map((kind) =>
    Buffer.of(0xd4, kind, 0x40, 0x92, 1, 2, 3),
  ),
  Buffer.concat([Buffer.of(0xd4, 0x72, 0x40), pack(['__proto__', 'to']), pack({ polluted: true }), pack(1)]),
  Buffer.of(0xc7, 12, 0xff, ...Array.from({ length: 12 }, () => 0xff)),
  Buffer.of(0xc7, 0, 0x74),
  Buffer.of(0xc1),
];

/** Bytes that are no frame at all, or none that a page sends. */
const belowFrames = (rng: Rng): Uint8Array => {
  const payload = bytesOf(rng, 20);
  const one = maskedFrame(payload, 2);
  const bent = Buffer.from(one);
  return pick(rng, [
    () => bytesOf(rng, 60),
    // unmasked
    () => Buffer.concat([Buffer.of(0x82, payload.length), payload]),
    // reserved bits, reserved kinds
    () => {
      bent[0] = (bent[0] as number) | (0x10 << nextInt(rng, 3));
      return bent;
    },
    () => {
      bent[0] = 0x80 | (3 + nextInt(rng, 5));
      return bent;
    },
    // a length that is never sent, one beyond any
    () => Buffer.of(0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4),
    () => Buffer.of(0x82, 0xfe, 0xff, 0xff, 1, 2, 3, 4),
    // a message in a hundred pieces, and the end of one that never began
    () =>
      Buffer.concat(
        Array.from({ length: 100 }, (_, index) => Buffer.of(index === 0 ? 0x02 : 0x00, 0x81, 0, 0, 0, 0, 13)),
      ),
    () => Buffer.of(0x80, 0x80, 0, 0, 0, 0),
    // a close with a code that is none, one with half a code, a ping too long
    () => maskedFrame(Buffer.of(0, 5), 8),
    () => maskedFrame(Buffer.of(3), 8),
    () => maskedFrame(Buffer.alloc(200), 9),
  ])();
};

const truncated = (rng: Rng, frame: Buffer): Buffer => frame.subarray(0, nextInt(rng, frame.length));

const flipped = (rng: Rng, frame: Buffer): Buffer => {
  const copy = Buffer.from(frame);
  // Behind the kind, so that it stays a request of this kind.
  for (let flips = 1 + nextInt(rng, 4); flips > 0; flips -= 1) {
    const at = frame.length - 1 - nextInt(rng, Math.max(1, Math.floor(frame.length / 2)));
    copy[at] = (copy[at] as number) ^ (1 << nextInt(rng, 8));
  }
  return copy;
};

const wrongFields = (rng: Rng): unknown => {
  const count = nextInt(rng, 4);
  return Object.fromEntries(Array.from({ length: count }, () => [pick(rng, FIELDS), nasty(rng)]));
};

const KINDS = Object.keys(REQUESTS);
/** Whatever is said with them, so long as it holds a field. */
const wrongBody = (rng: Rng): Uint8Array =>
  pack(nextInt(rng, 3) === 0 ? nasty(rng) : { surprise: 1, ...(wrongFields(rng) as object) });

const MAKERS: readonly (readonly [string, (rng: Rng) => Omit<Missile, 'what'>])[] = [
  ['random bytes', (rng) => ({ frame: bytesOf(rng, 64) })],
  ['a text frame', (rng) => ({ frame: bytesOf(rng, 64), opcode: 1 })],
  ['nothing', () => ({ frame: new Uint8Array() })],
  ['one byte', (rng) => ({ frame: Uint8Array.of(pick(rng, [0, 10, 11, 13, 14, 15, 17, 18, 19, 20, 21, 22, 255])) })],
  ['a known head', (rng) => ({ frame: Buffer.concat([Buffer.of(pick(rng, [13, 17, 19, 20, 21])), bytesOf(rng, 40)]) })],
  [
    'a cut request',
    (rng) => {
      const [kind, fields] = pick(rng, HONEST);
      return { frame: truncated(rng, requestFrame(1, kind, pack(fields))) };
    },
  ],
  [
    'a bent request',
    (rng) => {
      const [kind, fields] = pick(rng, HONEST);
      return { frame: flipped(rng, requestFrame(1, kind, pack(fields))) };
    },
  ],
  ['a bomb', (rng) => ({ frame: requestFrame(2, pick(rng, HONEST)[0], pick(rng, BOMBS)) })],
  ['a bomb unasked', (rng) => ({ frame: messageFrame(pick(rng, HONEST)[0], pick(rng, BOMBS)) })],
  ['wrong fields', (rng) => ({ frame: requestFrame(3, pick(rng, KINDS), wrongBody(rng)) })],
  ['wrong fields unasked', (rng) => ({ frame: messageFrame(pick(rng, KINDS), wrongBody(rng)) })],
  ['an unknown kind', (rng) => ({ frame: messageFrame(pick(rng, TYPES), pack({})) })],
  ['an unknown kind asked', (rng) => ({ frame: requestFrame(4, pick(rng, TYPES), pack({})) })],
  ['a numbered kind', (rng) => ({ frame: Buffer.concat([Buffer.of(13, nextInt(rng, 256)), bytesOf(rng, 12)]) })],
  [
    'nasty words',
    (rng) => ({ frame: requestFrame(5, 'lendMemory', pack({ motif: 'door', text: pick(rng, NASTY_TEXT) })) }),
  ],
  ['below frames', (rng) => ({ bytes: belowFrames(rng) })],
];

/** The next thing that a stranger throws. */
export const nextMissile = (rng: Rng): Missile => {
  const [what, make] = pick(rng, MAKERS);
  return { what, ...make(rng) };
};

/** Bodies for the doors before the room. */
export const nextBody = (rng: Rng, honest: Readonly<Record<string, unknown>>): string => {
  const text = JSON.stringify(honest);
  return pick(rng, [
    () => JSON.stringify({ ...honest, [pick(rng, Object.keys(honest))]: nasty(rng) }),
    () => text.slice(0, nextInt(rng, text.length)),
    () => text.replace('{', '{"__proto__":{"polluted":true},'),
    () => JSON.stringify({ ...honest, name: pick(rng, NASTY_TEXT) }),
    () => JSON.stringify(nasty(rng)) ?? '',
    () => '['.repeat(2000),
    () => bytesOf(rng, 100).toString('latin1'),
  ])();
};
