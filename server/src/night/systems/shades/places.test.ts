import { bedHex, hexAt, hexCentre, hexDistance, STAGE_CENTRE, UNITS_PER_HEX } from '@lent-dreams/shared/rules/board.ts';
import { ROAM_HEXES } from '@lent-dreams/shared/rules/stride.ts';
import { describe, expect, it } from 'vitest';
import { type Haunted, haunted } from '../../../../test/haunted.ts';
import { bedIn } from '../../../../test/pure-night.ts';
import type { Effect } from '../../state/effects.ts';
import type { Bed } from '../../state/world.ts';
import { influenceOn } from '../influence.ts';
import { motifPoints } from '../place/motif-points.ts';
import { lostHexes } from './active-shades.ts';

const CORNER = bedHex(0);
/** The hex beside bed 0, towards the stage. */
const BESIDE = 20;
const near = (dream: Haunted, hexes: number): readonly number[] =>
  [...lostHexes(dream.world)].filter((hex) => hexDistance(hex, CORNER) <= hexes);
const lasting = (dream: Haunted, kind: string): void => {
  const effect: Effect = { kind, bed: 0, until: dream.world.tick + 100, by: 1 };
  dream.world.effects = [effect];
};
/** Pressure of the shade at bed 0, without fury. */
const pressureOf = (dream: Haunted): number => {
  for (const bed of dream.world.beds) bed.feelings[4] = 0;
  const { pressure } = influenceOn(dream.world);
  return (pressure[0] as number) - (pressure[5] as number);
};

it('has its hexes where this file thinks', () => {
  expect(hexDistance(CORNER, BESIDE)).toBe(1);
});

describe('The Drop', () => {
  it('takes the hexes around its bed one by one; nothing stands on them or gives from them', () => {
    const dream = haunted('the-drop');
    dream.stands('lighthouse', BESIDE);
    const before = motifPoints(dream.world)[0];
    expect(before?.some((points) => points > 0)).toBe(true);
    dream.hold(4.2);
    expect(lostHexes(dream.world).size).toBe(1);
    dream.hold(40);
    expect(lostHexes(dream.world).size).toBeGreaterThan(4);
    expect(near(dream, 2).length).toBe(lostHexes(dream.world).size);
    expect(lostHexes(dream.world).has(BESIDE)).toBe(true);
    expect(motifPoints(dream.world)[0]?.every((points) => points === 0)).toBe(true);
    bedIn(dream, 'ada').lucidity = 12;
    const [hex] = [...lostHexes(dream.world)].filter((one) => one !== BESIDE);
    expect(dream.take('ada', { kind: 'placeMotif', motif: 'swing', hex: hex as number })).toEqual({
      ok: false,
      refused: 'occupied',
    });
  });

  it('is calmed by held hands, and all the hexes are back', () => {
    const dream = haunted('the-drop');
    dream.hold(8.2);
    expect(lostHexes(dream.world).size).toBe(2);
    bedIn(dream, 'ada').hands = 1;
    dream.hold(0.2);
    expect(dream.isStilled()).toBe(true);
    expect(lostHexes(dream.world).size).toBe(0);
    expect(pressureOf(dream)).toBe(0);
    bedIn(dream, 'ada').hands = -1;
    dream.hold(14.6);
    expect(dream.isStilled()).toBe(true);
    dream.hold(0.6);
    expect(dream.isStilled()).toBe(false);
  });

  it('is calmed by a bridge, which keeps its hex and gets a scar; a scarred one calms no more', () => {
    const dream = haunted('the-drop');
    const bridge = dream.stands('bridge', BESIDE);
    dream.hold(0.2);
    expect(dream.isStilled()).toBe(true);
    const now = (): boolean => dream.world.motifs.find(({ id }) => id === bridge.id)?.scarred === true;
    expect(now()).toBe(true);
    dream.hold(60);
    expect(dream.isStilled()).toBe(false);
    expect(lostHexes(dream.world).has(BESIDE)).toBe(false);
    expect(lostHexes(dream.world).size).toBeGreaterThan(0);
  });
});

describe('Turning Streets', () => {
  it('swaps what stands around its bed every eight seconds', () => {
    const dream = haunted('turning-streets');
    const swing = dream.stands('swing', BESIDE);
    dream.hold(8.2);
    const hex = dream.world.motifs.find(({ id }) => id === swing.id)?.hex as number;
    expect(hex).not.toBe(BESIDE);
    expect(hexDistance(hex, CORNER)).toBeLessThanOrEqual(2);
    const hexes = dream.world.motifs.map((motif) => motif.hex);
    expect(new Set(hexes).size).toBe(hexes.length);
  });

  it('is calmed by two dreamers on one lit hex, and by a lighthouse', () => {
    const dream = haunted('turning-streets');
    dream.hold(1);
    const lamp = hexCentre(dream.shade().hexes[0] as number);
    dream.put(0, lamp);
    dream.hold(1);
    expect(dream.isStilled()).toBe(false);
    const dark = [12, 17, 18, 19].find((hex) => hex !== dream.shade().hexes[0]) as number;
    for (const bed of [1, 2]) dream.put(bed, hexCentre(dark));
    dream.hold(1);
    expect(dream.isStilled()).toBe(false);
    dream.put(1, lamp);
    dream.hold(0.2);
    expect(dream.isStilled()).toBe(true);
    const other = haunted('turning-streets');
    other.stands('lighthouse', BESIDE);
    other.hold(0.2);
    expect(other.isStilled()).toBe(true);
  });

  it('goes on, and is not calmed, while two dreamers stand beside the board', () => {
    const dream = haunted('turning-streets');
    dream.stands('swing', BESIDE);
    const beside = { x: STAGE_CENTRE, y: STAGE_CENTRE - ROAM_HEXES * UNITS_PER_HEX };
    expect(hexAt(beside.x, beside.y)).toBe(-1);
    for (const bed of [1, 2]) dream.put(bed, beside);
    dream.hold(1);
    expect(dream.isStilled()).toBe(false);
    for (const bed of [1, 2]) dream.put(bed, hexCentre(dream.shade().hexes[0] as number));
    dream.hold(0.2);
    expect(dream.isStilled()).toBe(true);
  });
});

describe('Rising Tide', () => {
  it('floods from the rim inwards around its bed, and never the middle', () => {
    const dream = haunted('rising-tide');
    const rings = (): readonly number[] => [...new Set([...lostHexes(dream.world)].map((hex) => hexDistance(hex, 18)))];
    expect(rings()).toEqual([]);
    dream.hold(6.2);
    expect(rings()).toEqual([3]);
    dream.hold(30);
    expect(new Set(rings())).toEqual(new Set([2, 3]));
  });

  it('is calmed where a bed is grounded, and in the reach of a harbour', () => {
    const dream = haunted('rising-tide');
    dream.hold(6.2);
    lasting(dream, 'ground');
    dream.hold(0.2);
    expect(dream.isStilled()).toBe(true);
    expect(lostHexes(dream.world).size).toBe(0);
    const harbour = haunted('rising-tide');
    const one = harbour.stands('lighthouse', BESIDE);
    harbour.hold(1);
    expect(harbour.isStilled()).toBe(false);
    const other = harbour.stands('tide', BESIDE - 1);
    harbour.world.fusions = [{ kind: 'harbour', one: one.id, other: other.id }];
    harbour.hold(0.2);
    expect(harbour.isStilled()).toBe(true);
  });
});

describe('The Dark', () => {
  it('is calmed by whoever stands still for three seconds, and not by whoever sleeps', () => {
    const dream = haunted('the-dark');
    for (let step = 0; step < 10; step += 1) {
      dream.put(0, { x: bedIn(dream, 'ada').x - 10, y: bedIn(dream, 'ada').y });
      dream.hold(0.5);
    }
    expect(dream.isStilled()).toBe(false);
    dream.hold(2.4);
    expect(dream.isStilled()).toBe(false);
    dream.hold(0.6);
    expect(dream.isStilled()).toBe(true);
    const asleep = haunted('the-dark', { bed: 6 });
    asleep.hold(6);
    expect(asleep.isStilled()).toBe(false);
  });

  it('is beaten by a light two hexes off, and by none that is further', () => {
    for (const [hex, isBeaten] of [
      [19, true],
      [16, false],
    ] as const) {
      const dream = haunted('the-dark');
      dream.stands('lighthouse', hex);
      dream.hold(0.2);
      expect(dream.isStilled()).toBe(isBeaten);
    }
  });
});

describe('Footsteps', () => {
  const walked = (motif = ''): { readonly stood: number; readonly ran: number } => {
    const dream = haunted('footsteps');
    if (motif !== '') dream.stands(motif, BESIDE);
    dream.hold(2);
    const stood = 3 - dream.shade().gapHexes;
    for (let tick = 0; tick < 20; tick += 1) {
      const { x, y } = bedIn(dream, 'ada');
      dream.put(0, { x: x + (tick % 2 === 0 ? 9 : -8), y });
      dream.hold(0.1);
    }
    return { stood, ran: 3 - stood - dream.shade().gapHexes };
  };

  it('comes nearer, faster to whoever runs, and slower near rain', () => {
    const [plain, rain] = [walked(), walked('rain-on-glass')];
    expect(plain.stood).toBeGreaterThan(0.4);
    expect(plain.ran).toBeGreaterThan(plain.stood * 1.5);
    expect(rain.stood).toBeCloseTo(plain.stood / 2);
  });

  it('presses less from afar, and more at the heels', () => {
    const dream = haunted('footsteps');
    expect(pressureOf(dream)).toBeCloseTo(0.7);
    dream.shade().gapHexes = 1;
    expect(pressureOf(dream)).toBeCloseTo(1);
    dream.shade().gapHexes = 0;
    expect(pressureOf(dream)).toBeCloseTo(1.5);
  });
});

describe('Crumbling House', () => {
  it('wears what stands around its bed, a point every six seconds', () => {
    const dream = haunted('crumbling-house');
    const house = dream.stands('lighthouse', BESIDE);
    const far = dream.stands('lighthouse', 16);
    const pointsOf = (id: number): number => dream.world.motifs.find((motif) => motif.id === id)?.points as number;
    const [whole] = [pointsOf(house.id)];
    dream.hold(6.2);
    expect(pointsOf(house.id)).toBe(whole - 1);
    expect(pointsOf(far.id)).toBe(whole);
    dream.hold(60);
    expect(pointsOf(house.id)).toBe(0);
  });

  it('is calmed by two who mend, and by an anchor; one is not enough', () => {
    const dream = haunted('crumbling-house');
    const house = dream.stands('lighthouse', BESIDE);
    dream.hold(6.2);
    for (const bed of [0, 1]) dream.put(bed, hexCentre(BESIDE));
    dream.must('ada', { kind: 'tend', id: house.id, on: true });
    dream.hold(0.2);
    expect(dream.isStilled()).toBe(false);
    dream.must('ben', { kind: 'tend', id: house.id, on: true });
    dream.hold(0.2);
    expect(dream.isStilled()).toBe(true);
    const anchored = haunted('crumbling-house');
    lasting(anchored, 'anchor');
    anchored.hold(0.2);
    expect(anchored.isStilled()).toBe(true);
  });
});

describe('The Static', () => {
  it('is calmed by two seconds of breath, one’s own or that of somebody beside', () => {
    const dream = haunted('static', { bed: 6 });
    dream.must('ada', { kind: 'breathe', on: true });
    dream.hold(5);
    expect(dream.isStilled()).toBe(false);
    const { x, y } = dream.world.beds[6] as Bed;
    dream.put(0, { x, y });
    dream.hold(1.8);
    expect(dream.isStilled()).toBe(false);
    dream.hold(0.6);
    expect(dream.isStilled()).toBe(true);
    expect(hexAt(x, y)).toBe(bedHex(6));
  });
});
