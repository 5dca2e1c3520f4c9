import { MOTIF_KINDS } from '@lent-dreams/shared/content/motifs/index.ts';
import { bedHex, distanceHexes, HEX_COUNT, hexCentre, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { MOTIF_LIMIT, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, type PureNight, pureNight } from '../../../../test/pure-night.ts';

const refused = (reason: string): Reply<unknown> => ({ ok: false, refused: reason }) as Reply<unknown>;
const OK = { ok: true };

let dream: PureNight;
/** Hexes ada can build on, nearest first. */
let near: readonly number[];
beforeEach(() => {
  dream = pureNight(['ada', 'ben']);
  dream.weave();
  const beds = Array.from({ length: 8 }, (_, bed) => bedHex(bed));
  const { x, y } = bedIn(dream, 'ada');
  const away = (hex: number): number => distanceHexes(x, y, hexCentre(hex).x, hexCentre(hex).y);
  near = Array.from({ length: HEX_COUNT }, (_, hex) => hex)
    .filter((hex) => hex !== STAGE_HEX && !beds.includes(hex))
    .sort((one, other) => away(one) - away(other));
});

const place = (hex: number, motif = 'door'): AnyRequest => ({ kind: 'placeMotif', motif, hex });
const first = (): number => near[0] as number;

describe('placing a motif', () => {
  it.each([
    [
      'without light',
      'noLucidity',
      (): unknown => Object.assign(bedIn(dream, 'ada'), { lucidity: 1 }),
      () => place(first()),
    ],
    ['on the stage', 'occupied', (): unknown => undefined, () => place(STAGE_HEX)],
    ['on a bed', 'occupied', (): unknown => undefined, () => place(bedHex(1))],
    ['on another motif', 'occupied', (): unknown => dream.must('ada', place(first())), () => place(first())],
    ['further than three hexes away', 'tooFar', (): unknown => undefined, () => place(near.at(-1) as number)],
    ['of no kind there is', 'invalid', (): unknown => undefined, () => place(first(), 'constructor')],
    ['in a freeze', 'notNow', (): unknown => dream.must('ben', { kind: 'pressX' }), () => place(first())],
    [
      'in the ward',
      'notNow',
      (): unknown => Object.assign(bedIn(dream, 'ada'), { presence: 'ward' }),
      () => place(first()),
    ],
    ['after the end', 'notNow', (): unknown => Object.assign(dream.world, { phase: 'ending' }), () => place(first())],
  ] as const)('%s is refused %s', (_what, reason, make, request) => {
    make();
    expect(dream.take('ada', request())).toEqual(refused(reason));
  });

  it('is refused when the map is full, and to a watcher', () => {
    for (let index = 0; index < MOTIF_LIMIT; index += 1) {
      dream.world.motifs.push({
        id: 900 + index,
        kind: 'door',
        hex: 36,
        author: 3,
        placedTick: 0,
        scarred: false,
        open: true,
      });
    }
    expect(dream.take('ada', place(first()))).toEqual(refused('mapFull'));
    dream.come('wim', { watch: true });
    expect(dream.take('wim', place(first()))).toEqual(refused('notYours'));
  });

  it('takes its cost and deals another card', () => {
    const kind = bedIn(dream, 'ada').hand[0] as string;
    Object.assign(bedIn(dream, 'ada'), { lucidity: 12 });
    dream.must('ada', place(first(), kind));
    expect(dream.world.motifs).toMatchObject([{ kind, hex: first(), author: 0 }]);
    expect(bedIn(dream, 'ada').lucidity).toBeLessThan(12);
    expect(new Set(bedIn(dream, 'ada').hand).size).toBe(4);
    for (const card of bedIn(dream, 'ada').hand) expect(MOTIF_KINDS).toContain(card);
  });
});

describe('one’s own motif', () => {
  const placed = (motif = 'door'): number => {
    dream.must('ada', place(first(), motif));
    return dream.world.motifs.at(-1)?.id ?? 0;
  };

  it.each(['undoMotif', 'removeMotif', 'useMotif'] as const)('%s is refused for another’s and for none', (kind) => {
    const id = placed();
    expect(dream.take('ben', { kind, id })).toEqual(refused('notYours'));
    expect(dream.take('ada', { kind, id: id + 1 })).toEqual(refused('gone'));
  });

  it('is undone within five seconds for its full cost, and removed later for half', () => {
    const before = bedIn(dream, 'ada').lucidity;
    const id = placed();
    dream.must('ada', { kind: 'undoMotif', id });
    expect(bedIn(dream, 'ada').lucidity).toBe(before);
    const second = placed();
    dream.run(ticksOf(5) + 1);
    expect(dream.take('ada', { kind: 'undoMotif', id: second })).toEqual(refused('expired'));
    const later = bedIn(dream, 'ada').lucidity;
    dream.must('ada', { kind: 'removeMotif', id: second });
    expect(bedIn(dream, 'ada').lucidity).toBe(later + 1);
    expect(dream.world.motifs).toEqual([]);
  });

  it('moves to a free hex within reach', () => {
    const id = placed();
    expect(dream.take('ada', { kind: 'moveMotif', id, hex: near.at(-1) as number })).toEqual(refused('tooFar'));
    expect(dream.take('ada', { kind: 'moveMotif', id, hex: STAGE_HEX })).toEqual(refused('occupied'));
    expect(dream.take('ada', { kind: 'moveMotif', id, hex: near[1] as number })).toEqual(OK);
    expect(dream.world.motifs[0]?.hex).toBe(near[1]);
  });

  it('is shut when it is a door, and nothing when it is not', () => {
    const id = placed();
    dream.must('ada', { kind: 'useMotif', id });
    expect(dream.world.motifs[0]?.open).toBe(false);
    dream.must('ada', { kind: 'removeMotif', id });
    expect(dream.take('ada', { kind: 'useMotif', id: placed('swing') })).toEqual(refused('notNow'));
  });
});
