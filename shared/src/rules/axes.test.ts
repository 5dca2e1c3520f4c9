import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WARM_COUNT } from '../content/emotion.ts';
import { BED_COUNT, FIELD_STEP_SECONDS } from '../units.ts';
import { gift, type Longings, ownColours, stepMeans, type TogetherInput, together } from './axes.ts';
import { type FieldBed, fieldStep, flowIndex, pairIndex } from './field.ts';

/** Every bed wishes joy and calm and guards fury. */
const longings: readonly Longings[] = Array.from({ length: BED_COUNT }, () => ({ wishes: [0, 1], guard: 4 }));

type Flow = readonly [from: number, to: number, feeling: number, perSecond: number];

const meansOf = (flows: readonly Flow[]): Float64Array => {
  const means = fieldStep().flows;
  for (const [from, to, feeling, perSecond] of flows) means[flowIndex(from, to, feeling)] = perSecond;
  return means;
};

const inputOf = (flows: readonly Flow[], more: Partial<TogetherInput> = {}): TogetherInput => ({
  means: meansOf(flows),
  longings,
  lights: Array.from({ length: BED_COUNT * BED_COUNT }, () => 5),
  areStrangers: () => false,
  meetings: () => 0,
  mutualFactor: () => 1,
  ...more,
});

const natures: readonly (readonly number[])[] = Array.from({ length: BED_COUNT }, (_, bed) =>
  [10, 10, 10, 10, 10].with(bed % WARM_COUNT, 70).with((bed + 2) % WARM_COUNT, 40),
);
const atRest = (): FieldBed[] => natures.map((nature) => ({ nature, feelings: [...nature], fear: 5 }));

describe('gift', () => {
  it('counts wished flow by its share of all that comes along', () => {
    // wished 2 + 1, all 3 + 0.5 unwished + 0.5 guarded, guarded again 0.5: 3·3/4.5
    const input = inputOf([
      [0, 1, 0, 2],
      [0, 1, 1, 1],
      [0, 1, 2, 0.5],
      [0, 1, 4, 0.5],
    ]);
    expect(gift(input, 0, 1)).toBeCloseTo(2, 12);
    expect(gift(input, 1, 0)).toBe(0);
  });

  it('is nothing without wished flow, and fear is no part of it', () => {
    expect(gift(inputOf([]), 0, 1)).toBe(0);
    expect(gift(inputOf([[0, 1, 4, 3]]), 0, 1)).toBe(0);
    expect(gift(inputOf([[0, 1, 0, 2]]), 0, 1)).toBe(
      gift(
        inputOf([
          [0, 1, 0, 2],
          [0, 1, 5, 9],
        ]),
        0,
        1,
      ),
    );
  });

  it.each([
    [0, 0.4],
    [3, 0.76],
    [5, 1],
  ])('with %d lights is clear to %d', (count, clarity) => {
    const lights = Array.from({ length: BED_COUNT * BED_COUNT }, () => 0).with(pairIndex(2, 6), count);
    expect(gift(inputOf([[2, 6, 1, 1.5]], { lights }), 2, 6)).toBeCloseTo(1.5 * clarity, 12);
  });

  it('weighs more between strangers', () => {
    const areStrangers = (bed: number, other: number): boolean => bed + other === 1;
    expect(gift(inputOf([[0, 1, 0, 1]], { areStrangers }), 0, 1)).toBeCloseTo(1.2, 12);
    expect(gift(inputOf([[0, 2, 0, 1]], { areStrangers }), 0, 2)).toBeCloseTo(1, 12);
  });
});

describe('together', () => {
  it('is 0 without threads and for gifts nobody returns', () => {
    expect(together(inputOf([]))).toBe(0);
    expect(
      together(
        inputOf([
          [0, 1, 0, 3],
          [1, 2, 0, 3],
          [2, 0, 0, 3],
        ]),
      ),
    ).toBe(0);
  });

  it('counts the smaller gift of each pair', () => {
    const input = inputOf([
      [0, 1, 0, 3],
      [1, 0, 1, 2.5],
      [6, 7, 0, 2],
      [7, 6, 0, 4],
    ]);
    // 2.5 + 2 = 4.5: 1 − 1/e
    expect(together(input)).toBeCloseTo(63.212_055_882_8, 9);
  });

  it('adds a quarter for each pair that met where both wish to be', () => {
    const met = inputOf([], { meetings: (bed, other) => (bed === 3 && other > 5 ? 1 : 0) });
    // 1 − e^(−0.5/4.5)
    expect(together(met)).toBeCloseTo(10.516_068_318_6, 9);
  });

  it('stays between 0 and 100 and never falls by more of a wished flow', () => {
    const flow = fc.tuple(
      fc.nat({ max: 7 }),
      fc.nat({ max: 7 }),
      fc.nat({ max: 5 }),
      fc.double({ min: 0, max: 20, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 40 }), fc.nat({ max: 7 }), fc.nat({ max: 7 }), (flows, from, to) => {
        const before = inputOf(flows);
        const means = before.means.slice();
        means[flowIndex(from, to, 0)] = (means[flowIndex(from, to, 0)] as number) + 1;
        const score = together(before);
        expect(score >= 0 && score <= 100).toBe(true);
        expect(together({ ...before, means })).toBeGreaterThanOrEqual(score - 1e-9);
      }),
    );
  });
});

describe('ownColours', () => {
  const none = meansOf([]);

  it('is whole at rest, and no more than whole', () => {
    expect(ownColours(atRest(), none, longings)).toBeCloseTo(100, 9);
    expect(ownColours(atRest(), none, longings, 5)).toBe(100);
    const louder = natures.map((nature) => ({ nature, feelings: nature.map((value) => value * 1.4), fear: 5 }));
    expect(ownColours(louder, none, longings)).toBeCloseTo(100, 9);
  });

  it('keeps 40 of 100 when all feel the same, half the hue at half the distance', () => {
    const alike = natures.map((nature) => ({ nature, feelings: [30, 30, 30, 30, 30], fear: 5 }));
    expect(ownColours(alike, none, longings)).toBeCloseTo(40, 9);
    const halfway = natures.map((nature) => ({ nature, feelings: nature.map((value) => value / 2 + 14), fear: 5 }));
    expect(ownColours(halfway, none, longings)).toBeCloseTo(70, 9);
    expect(ownColours(halfway, none, longings, 5)).toBeCloseTo(75, 9);
  });

  it('loses by what nobody wanted: one bed wholly pressed and one by half', () => {
    const means = meansOf([
      [0, 1, 4, 0.75],
      [2, 1, 4, 3],
      [0, 3, 4, 0.5],
      [0, 4, 2, 9],
    ]);
    expect(ownColours(atRest(), means, longings)).toBeCloseTo(100 - (40 * 1.5) / 8, 9);
  });

  it('calls natures that do not differ whole', () => {
    const same = natures.map(() => ({ nature: [28, 28, 28, 28, 28], feelings: [28, 28, 28, 28, 28], fear: 5 }));
    expect(ownColours(same, none, longings)).toBeCloseTo(100, 9);
  });
});

describe('stepMeans', () => {
  it('comes 63 % closer in its ten seconds, and is as old as the mean of 20 s', () => {
    const means = fieldStep().flows;
    const flows = fieldStep().flows.fill(2);
    for (let count = 0; count < 100; count += 1) stepMeans(means, flows, FIELD_STEP_SECONDS);
    expect(means[0]).toBeCloseTo(2 * (1 - 0.99 ** 100), 9);
    expect(means.every((mean) => mean === means[0])).toBe(true);
  });
});
