import { Client } from '@colyseus/sdk';
import { CLOSE, HUB_ROOM, PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import { REQUESTS } from '@lent-dreams/shared/wire/requests.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dreamer, openRealServer, type RealServer, tieByHand, weaveTogether } from '../harness.ts';
import { mintPersonKey } from '../http/open-server.ts';

/** Longest silence a neighbour may notice, ms. */
const GAP_MS = 250;

let real: RealServer;
beforeAll(async () => {
  real = await openRealServer();
});
afterAll(() => real.end());

/** Walks to and fro, so that a healthy room sends a patch every tick; gives the longest gap between patches, ms. */
const canary = async (dreamer: Dreamer): Promise<{ readonly end: () => Promise<number> }> => {
  let seq = dreamer.document('stride')?.seq ?? 0;
  const timer = setInterval(() => {
    seq = (seq + 1) % 65_536;
    dreamer.room.send('move', { mx: seq % 2 === 0 ? 40 : -40, my: 0, seq });
  }, 50);
  await dreamer.patches(3);
  const from = dreamer.patchesMs.length;
  return {
    end: async () => {
      await dreamer.patches(6);
      clearInterval(timer);
      const times = dreamer.patchesMs.slice(from);
      return Math.max(...times.slice(1).map((ms, index) => ms - (times[index] as number)));
    },
  };
};

/** More depth than any reader likes. */
const deep = (): unknown => {
  let nested: unknown = 1;
  for (let level = 0; level < 200; level += 1) nested = [nested];
  return nested;
};

const OFFER = {
  to: 1,
  technology: 'guild',
  give: { scope: 63, depth: 3 },
  take: { scope: 63, depth: 3 },
  until: 'morning',
};

const BAD: readonly (readonly [string, string, unknown])[] = [
  ['a word for fields', 'ask', 'bed 1'],
  ['nothing for fields', 'ask', null],
  ['a list for fields', 'ask', [1]],
  ['a number as text', 'ask', { to: '1' }],
  ['a bed that is none', 'ask', { to: 8 }],
  ['a bed below none', 'ask', { to: -1 }],
  ['half a bed', 'ask', { to: 0.5 }],
  ['NaN', 'ask', { to: Number.NaN }],
  ['Infinity', 'ask', { to: Number.POSITIVE_INFINITY }],
  ['a date', 'ask', { to: new Date(0) }],
  ['a further field', 'ask', { to: 1, from: 0 }],
  ['a field where none belongs', 'pressX', { by: 'somebody' }],
  ['a planted prototype', 'ask', JSON.parse('{"to":1,"__proto__":{"isKeeper":true}}')],
  ['a planted constructor', 'ask', { to: 1, constructor: { prototype: {} } }],
  ['a kind that is a prototype', 'lendFear', { shade: 'constructor' }],
  ['a motif that is a prototype', 'placeMotif', { motif: 'constructor', hex: 9 }],
  ['a topic that is a prototype', 'setSafety', { topic: 'constructor', level: 'line' }],
  ['an unknown level', 'setSafety', { topic: 'falling', level: 'never' }],
  ['a flag that is a number', 'breathe', { on: 1 }],
  ['an offer without its terms', 'offer', { to: 1 }],
  ['an offer with a scope too wide', 'offer', { ...OFFER, keepFear: false, give: { scope: 64, depth: 3 } }],
  ['an offer too deep', 'offer', { ...OFFER, keepFear: false, take: { scope: 63, depth: 4 } }],
  ['an offer with a prize', 'offer', { ...OFFER, keepFear: false, price: 3 }],
  ['keeping fear no more, by narrowing', 'narrow', { thread: 1, keepFear: false }],
  ['a memory too long', 'lendMemory', { motif: 'door', text: 'x'.repeat(141) }],
  ['a huge memory', 'lendMemory', { motif: 'door', text: 'x'.repeat(3000) }],
  ['an empty memory', 'lendMemory', { motif: 'door', text: ' \u200b ' }],
  ['a deep nest', 'checkIn', { face: deep() }],
];

describe('a malformed request', () => {
  it('is answered invalid, every kind of it, while a neighbour feels nothing', async () => {
    const hub = await real.openHub();
    const rude = await hub.join({ name: 'Rude' });
    const neighbour = await hub.join({ name: 'Neighbour' });
    const watched = await canary(neighbour);
    for (const [what, kind, fields] of BAD) {
      expect(await rude.ask(kind, fields), what).toEqual({ ok: false, refused: 'invalid' });
    }
    expect(await watched.end()).toBeLessThanOrEqual(GAP_MS);
    expect(rude.closed).toEqual([]);
    expect(({} as Record<string, unknown>)['isKeeper']).toBeUndefined();
    // The same tab still dreams on.
    expect(await rude.ask('setMisuse', { may: false })).toEqual({ ok: true });
  });

  it('gets its answer for every request there is', async () => {
    const hub = await real.openHub();
    // More kinds than one person may ask at once.
    const rude = [await hub.join({ name: 'Rude' }), await hub.join({ name: 'Ruder' })];
    const kinds = Object.keys(REQUESTS).filter((one) => one !== 'move');
    for (const [index, kind] of kinds.entries()) {
      expect(await rude[index % 2]?.ask(kind, { surprise: 1 }), kind).toEqual({ ok: false, refused: 'invalid' });
    }
  });

  it('of an unknown kind is turned away, and the room goes on', async () => {
    const hub = await real.openHub();
    const rude = await hub.join({ name: 'Rude' });
    const neighbour = await hub.join({ name: 'Neighbour' });
    const watched = await canary(neighbour);
    for (const kind of ['becomeKeeper', '__proto__', 'constructor', 'toString', '']) {
      await expect(rude.room.request(kind, {}, { timeout: 1500 }), kind).rejects.toThrow(/.+/);
    }
    expect(await watched.end()).toBeLessThanOrEqual(GAP_MS);
  });

  it('bigger than any message is cut off by its own socket alone', async () => {
    const hub = await real.openHub();
    const rude = await hub.join({ name: 'Rude' });
    const neighbour = await hub.join({ name: 'Neighbour' });
    rude.room.reconnection.enabled = false;
    const watched = await canary(neighbour);
    rude.room.send('lendMemory', { motif: 'door', text: 'x'.repeat(100_000) });
    await rude.until(() => rude.closed.length > 0);
    expect(rude.closed).toEqual([1009]);
    expect(await watched.end()).toBeLessThanOrEqual(GAP_MS);
  });
});

describe('a well-formed request', () => {
  it('places a motif over the wire', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    // Bed 0 lies at the right corner; hex 20 is one step from it.
    expect(await ada.ask('placeMotif', { motif: 'door', hex: 20 })).toEqual({ ok: true });
    await ada.until(() => [...ada.room.state.motifs.values()].some(({ kind, hex }) => kind === 'door' && hex === 20));
  });
});

describe('a socket that joins and never says so', () => {
  it('is cut within seven seconds, and its neighbour hears nothing of it', async () => {
    const hub = await real.openHub();
    const neighbour = await hub.join({ name: 'Neighbour' });
    const watched = await canary(neighbour);
    const seat = (await (
      await fetch(`${real.server.url}/matchmake/joinOrCreate/${HUB_ROOM}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          protocol: PROTOCOL_VERSION,
          slug: hub.slug,
          key: hub.key,
          personKey: mintPersonKey(),
          name: 'Mute',
          mayMisuse: true,
          watch: false,
        }),
      })
    ).json()) as { processId: string; roomId: string; sessionId: string };
    const address = real.server.url.replace('http', 'ws');
    const socket = new WebSocket(`${address}/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`);
    const { promise, resolve } = Promise.withResolvers<number>();
    socket.addEventListener('close', ({ code }) => resolve(code));
    expect(await promise).toBe(CLOSE.slow);
    expect(await watched.end()).toBeLessThanOrEqual(GAP_MS);
  }, 15_000);
});

describe('the door', () => {
  const come = (slug: string, more: Readonly<Record<string, unknown>>): Promise<unknown> =>
    new Client(real.server.url).joinOrCreate(HUB_ROOM, {
      protocol: PROTOCOL_VERSION,
      slug,
      personKey: mintPersonKey(),
      name: 'Ada',
      mayMisuse: true,
      watch: false,
      ...more,
    });

  it.each([
    ['another version', { protocol: PROTOCOL_VERSION + 1 }, 'version'],
    ['a key that is none', { personKey: 'x' }, 'invalid'],
    ['no answer to its question', { mayMisuse: 'perhaps' }, 'invalid'],
    ['a further field', { isKeeper: true }, 'invalid'],
    ['a wrong link', { key: 'A'.repeat(22) }, 'noHub'],
  ])('turns away %s with a word', async (_what, more, word) => {
    const hub = await real.openHub();
    await expect(come(hub.slug, more)).rejects.toThrow(word);
  });

  it('shows the ninth person a watcher’s seat, and a bed once one is free', async () => {
    const hub = await real.openHub();
    const eight: Dreamer[] = [];
    for (let bed = 0; bed < 8; bed += 1) eight.push(await hub.join({ name: `Dreamer ${bed}` }));
    expect(eight.map((dreamer) => dreamer.bed())).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const ninth = await hub.join({ name: 'Ninth' });
    expect(ninth.bed()).toBe(-1);
    expect(ninth.documents().map(({ kind }) => kind)).toEqual(['watcher', 'safety']);
    expect(ninth.names().length).toBe(8);
    expect(await ninth.ask('askSeat')).toEqual({ ok: false, refused: 'unavailable' });
    expect(await ninth.ask('ask', { to: 1 })).toEqual({ ok: false, refused: 'notYours' });
    await (eight[4] as Dreamer).must('leave');
    await ninth.must('askSeat');
    await ninth.until(() => ninth.bed() === 4);
  });
});

describe('a flood of requests', () => {
  it('is refused rateLimited, while a no still works, and a neighbour feels nothing', async () => {
    const hub = await real.openHub();
    const rude = await hub.join({ name: 'Rude' });
    const neighbour = await hub.join({ name: 'Neighbour' });
    await weaveTogether(rude, neighbour);
    const thread = await tieByHand(rude, neighbour);
    await neighbour.must('ask', { to: rude.bed() });
    await rude.until(() => rude.document('prompt') !== undefined);
    const watched = await canary(neighbour);
    const asked = rude.document('prompt')?.id;
    const third = await hub.join({ name: 'Third' });
    await third.must('offer', { ...OFFER, to: rude.bed(), keepFear: false });
    const offered = (): number | undefined =>
      rude.documents().flatMap((one) => (one.kind === 'prompt' && one.prompt === 'offer' ? [one.id] : []))[0];
    await rude.until(() => offered() !== undefined);
    const flood = Promise.all(Array.from({ length: 60 }, () => rude.ask('myReceipts')));
    const noes = await Promise.all([
      rude.ask('answer', { prompt: offered(), answer: 'no' }),
      rude.ask('tell', { prompt: asked, what: 'notNow' }),
      rude.ask('close', { thread }),
      rude.ask('closeAll'),
      rude.ask('setMisuse', { may: false }),
      rude.ask('takeBack', { what: 'memory' }),
      rude.ask('pressX'),
      rude.ask('afterX', { choice: 'fine' }),
      rude.ask('setSafety', { topic: 'falling', level: 'line' }),
      rude.ask('mute', { bed: neighbour.bed() }),
      rude.ask('block', { bed: neighbour.bed() }),
      rude.ask('unblock', { id: 'nobody' }),
      rude.ask('checkIn', { face: 'stop' }),
    ]);
    expect((await flood).at(-1)).toEqual({ ok: false, refused: 'rateLimited' });
    expect(noes).toEqual(noes.map(() => ({ ok: true })));
    expect(await watched.end()).toBeLessThanOrEqual(GAP_MS);
    expect(rude.closed).toEqual([]);
  });

  it('is cut off when it goes on, and its seat is not given back to the same socket', async () => {
    const hub = await real.openHub();
    const rude = await hub.join({ name: 'Rude' });
    const neighbour = await hub.join({ name: 'Neighbour' });
    rude.room.reconnection.enabled = false;
    const watched = await canary(neighbour);
    for (let count = 0; count < 400; count += 1) rude.room.send('ringBell', {});
    await rude.until(() => rude.closed.length > 0);
    expect(rude.closed).toEqual([CLOSE.flood]);
    await neighbour.until(() => neighbour.room.state.beds[0]?.state === 'away');
    expect(await watched.end()).toBeLessThanOrEqual(GAP_MS);
  });
});
