import { MOTIF_KINDS } from '@lent-dreams/shared/content/motifs/index.ts';
import { bedHex, distanceHexes, HEX_COUNT, hexCentre, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { MOTIF_LIMIT, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { motifNow, stand, stepOn } from '../../../../test/place.ts';
import { bedIn, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { newMotif } from '../../state/new-motif.ts';

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
      dream.world.motifs.push(newMotif({ id: 900 + index, kind: 'door', hex: 36, author: 3, placedTick: 0 }));
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

  it.each(['undoMotif', 'useMotif'] as const)('%s is refused for another’s and for none', (kind) => {
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

describe('somebody else’s motif', () => {
  const placed = (motif = 'door'): number => {
    dream.must('ada', place(first(), motif));
    return dream.world.motifs.at(-1)?.id ?? 0;
  };

  it('goes when two people want it away, and its author gets half its cost back', () => {
    dream.come('cy');
    dream.come('dee');
    const id = placed();
    const { lucidity } = bedIn(dream, 'ada');
    expect(dream.take('ben', { kind: 'removeMotif', id })).toEqual({ ok: true, result: { missing: 1 } });
    expect(dream.take('ben', { kind: 'removeMotif', id })).toEqual(refused('needsVotes'));
    expect(dream.world.motifs).toHaveLength(1);
    expect(dream.take('cy', { kind: 'removeMotif', id })).toEqual(OK);
    expect(dream.world.motifs).toEqual([]);
    expect(bedIn(dream, 'ada').lucidity).toBe(lucidity + 1);
  });

  it('stays when the one who wanted it away has gone', () => {
    dream.come('cy');
    dream.come('dee');
    const id = placed();
    dream.must('ben', { kind: 'removeMotif', id });
    dream.drop('ben');
    expect(dream.take('cy', { kind: 'removeMotif', id })).toEqual({ ok: true, result: { missing: 1 } });
  });

  it('goes by the word of one who is alone', () => {
    const id = placed();
    dream.must('ada', { kind: 'leave' });
    expect(dream.take('ben', { kind: 'removeMotif', id })).toEqual(OK);
    expect(dream.world.motifs).toEqual([]);
  });

  it('is refused to whoever had one away within ten seconds, and to no one for what is gone', () => {
    const id = placed();
    dream.must('ada', { kind: 'removeMotif', id });
    expect(dream.take('ada', { kind: 'removeMotif', id })).toEqual(refused('gone'));
    const second = placed();
    expect(dream.take('ada', { kind: 'removeMotif', id: second })).toEqual(refused('cooling'));
    dream.run(ticksOf(10));
    expect(dream.take('ada', { kind: 'removeMotif', id: second })).toEqual(OK);
  });
});

describe('tending', () => {
  const worn = (): { readonly id: number } => {
    const motif = stand(dream, 'tide', first(), 1);
    motif.points = 2;
    stepOn(dream, 'ada', first());
    return motif;
  };

  it('heals one point in three seconds, and goes on while one holds', () => {
    const { id } = worn();
    dream.must('ada', { kind: 'tend', id, on: true });
    dream.run(ticksOf(3) + 1);
    expect(motifNow(dream, id).points).toBe(3);
    dream.run(ticksOf(3) + 1);
    expect(motifNow(dream, id).points).toBe(4);
    expect(bedIn(dream, 'ada').tending).toBe(0);
  });

  it('is twice as fast by two', () => {
    const { id } = worn();
    stepOn(dream, 'ben', first());
    for (const who of ['ada', 'ben']) dream.must(who, { kind: 'tend', id, on: true });
    dream.run(ticksOf(1.5) + 2);
    expect(motifNow(dream, id).points).toBe(3);
  });

  it('heals a scar before any point', () => {
    const { id } = worn();
    motifNow(dream, id).scarred = true;
    dream.must('ada', { kind: 'tend', id, on: true });
    dream.run(ticksOf(3) + 1);
    expect(motifNow(dream, id)).toMatchObject({ scarred: false, points: 2 });
  });

  it('begins anew after one let go, walked away or was stopped', () => {
    const { id } = worn();
    dream.must('ada', { kind: 'tend', id, on: true });
    dream.run(ticksOf(2));
    expect(motifNow(dream, id).tendedTicks).toBeGreaterThan(0);
    dream.must('ada', { kind: 'tend', id, on: false });
    dream.run(2);
    expect(motifNow(dream, id).tendedTicks).toBe(0);
    dream.must('ada', { kind: 'tend', id, on: true });
    dream.run(ticksOf(2));
    stepOn(dream, 'ada', near.at(-1) as number);
    dream.run(ticksOf(2));
    expect(motifNow(dream, id)).toMatchObject({ points: 2, tendedTicks: 0 });
    expect(bedIn(dream, 'ada').tending).toBe(0);
  });

  it('is refused from afar, for what is whole or gone, and in the ward; letting go never is', () => {
    const { id } = worn();
    stepOn(dream, 'ada', near.at(-1) as number);
    expect(dream.take('ada', { kind: 'tend', id, on: true })).toEqual(refused('tooFar'));
    stepOn(dream, 'ada', first());
    motifNow(dream, id).points = 4;
    expect(dream.take('ada', { kind: 'tend', id, on: true })).toEqual(refused('notNow'));
    expect(dream.take('ada', { kind: 'tend', id: id + 7, on: true })).toEqual(refused('gone'));
    bedIn(dream, 'ada').presence = 'ward';
    expect(dream.take('ada', { kind: 'tend', id, on: true })).toEqual(refused('notNow'));
    expect(dream.take('ada', { kind: 'tend', id, on: false })).toEqual(OK);
  });

  it('keeps whoever holds on from drifting', () => {
    const { id } = stand(dream, 'seed', first());
    stepOn(dream, 'ada', first());
    dream.must('ada', { kind: 'tend', id, on: true });
    dream.run(ticksOf(25));
    expect([bedIn(dream, 'ada').presence, bedIn(dream, 'ben').presence]).toEqual(['awake', 'drifting']);
  });
});

describe('the cards at hand', () => {
  it('are four of one’s own shuffle of all twenty, others at every bed', () => {
    for (const { hand, pile } of dream.world.beds) {
      expect(hand).toHaveLength(4);
      expect([...hand, ...pile].toSorted()).toEqual(MOTIF_KINDS.toSorted());
    }
    expect(new Set(dream.world.beds.map(({ hand }) => hand.join())).size).toBe(8);
  });

  it('are drawn one after the other, and shuffled anew when the pile is empty', () => {
    const bed = bedIn(dream, 'ada');
    const seen = new Set(bed.hand);
    for (let turn = 0; turn < 40; turn += 1) {
      bed.lucidity = 12;
      const [card = ''] = bed.hand;
      const next = bed.pile[0];
      dream.world.motifs = [];
      dream.must('ada', place(first(), card));
      // An empty pile is shuffled anew: then any card may come.
      expect([undefined, bed.hand[0]]).toContain(next);
      expect(new Set(bed.hand).size).toBe(4);
      for (const kind of bed.hand) seen.add(kind);
    }
    expect(seen.size).toBe(20);
  });

  it('stay when a piece is placed that was not at hand', () => {
    const bed = bedIn(dream, 'ada');
    bed.lucidity = 12;
    const before = [...bed.hand];
    dream.must('ada', place(first(), bed.pile[3] as string));
    expect(bed.hand).toEqual(before);
  });

  it('are swapped one at a time, once in twenty seconds', () => {
    const bed = bedIn(dream, 'ada');
    const [card = '', other = ''] = bed.hand;
    const [next] = bed.pile;
    dream.must('ada', { kind: 'swapCard', card });
    expect(bed.hand[0]).toBe(next);
    expect(bed.pile.at(-1)).toBe(card);
    expect(dream.take('ada', { kind: 'swapCard', card: other })).toEqual(refused('cooling'));
    dream.run(ticksOf(20));
    expect(dream.take('ada', { kind: 'swapCard', card })).toEqual(refused('invalid'));
    expect(dream.take('ada', { kind: 'swapCard', card: other })).toEqual(OK);
  });

  it('wait as long as before in a room asked for quiet', () => {
    const [card = '', other = ''] = bedIn(dream, 'ada').hand;
    dream.must('ada', { kind: 'swapCard', card });
    dream.run(ticksOf(10));
    dream.must('ben', { kind: 'pressX' });
    expect(dream.take('ada', { kind: 'swapCard', card: other })).toEqual(refused('notNow'));
    dream.runUntil(({ freezeUntil, tick }) => freezeUntil <= tick);
    expect(dream.take('ada', { kind: 'swapCard', card: other })).toEqual(refused('cooling'));
  });
});
