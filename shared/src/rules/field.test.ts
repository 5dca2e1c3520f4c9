import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEAR_SCOPE, WARM_COUNT, WARM_SCOPE } from '../content/emotion.ts';
import { hashPlain } from '../maths/hash.ts';
import { nextInt, nextShare, seedRng } from '../maths/rng.ts';
import { BED_COUNT, FIELD_STEP_SECONDS } from '../units.ts';
import {
  type Channel,
  type FieldBed,
  type FieldInfluence,
  fearConductances,
  fearDecay,
  fieldStep,
  flowIndex,
  stepField,
  tippingFear,
} from './field.ts';
import { brim, burn, loopGain } from './tipping.ts';

/** All couplings are neutral at this value of every feeling. */
const NEUTRAL = 28;
const JOY_ONLY = 0b00001;

const neutralBeds = (): FieldBed[] =>
  Array.from({ length: BED_COUNT }, () => ({
    nature: Array.from({ length: WARM_COUNT }, () => NEUTRAL),
    feelings: Array.from({ length: WARM_COUNT }, () => NEUTRAL),
    fear: 0,
  }));

const bedWith = (feelings: readonly number[], fear = 0, nature: readonly number[] = feelings): FieldBed => ({
  nature,
  feelings: [...feelings],
  fear,
});

const perBed = (value = 0): number[] => Array.from({ length: BED_COUNT }, () => value);
const noMotif = (): number[][] =>
  Array.from({ length: BED_COUNT }, () => Array.from({ length: WARM_COUNT + 1 }, () => 0));
const noInfluence: FieldInfluence = { motif: noMotif(), pressure: perBed(), calm: perBed() };

const step = (
  beds: readonly FieldBed[],
  channels: readonly Channel[] = [],
  influence: FieldInfluence = noInfluence,
): Float64Array => {
  const out = fieldStep();
  stepField(beds, channels, influence, FIELD_STEP_SECONDS, out);
  return out.flows;
};

const warmChannel = (from: number, to: number, warm = JOY_ONLY, warmPerSecond = 0.06): Channel => ({
  from,
  to,
  warm,
  warmPerSecond,
  fearPerSecond: 0,
});

const fearChannel = (from: number, to: number, fearPerSecond = 0.06): Channel => ({
  from,
  to,
  warm: 0,
  warmPerSecond: 0,
  fearPerSecond,
});

describe('warm feelings, by hand', () => {
  it('flow downhill while returning to their nature', () => {
    const beds = neutralBeds();
    beds[0] = bedWith([60, 28, 28, 28, 28]);
    beds[1] = bedWith([20, 28, 28, 28, 28], 0, [10, 28, 28, 28, 28]);
    const flows = step(beds, [warmChannel(0, 1)]);
    // 0.05·(10 − 20) + 0.06·(60 − 20) = 1.9 per second
    expect(beds[1].feelings[0]).toBeCloseTo(20.19, 9);
    expect(beds[0].feelings[0]).toBe(60);
    expect(flows[flowIndex(0, 1, 0)]).toBeCloseTo(2.4, 9);
    expect(flows[flowIndex(1, 0, 0)]).toBe(0);
  });

  it('flow faster between two that are glad', () => {
    const beds = neutralBeds();
    beds[0] = bedWith([80, 28, 28, 28, 28]);
    beds[1] = bedWith([40, 28, 28, 28, 28]);
    step(beds, [warmChannel(0, 1)]);
    // 0.06·1.1·40 = 2.64 per second
    expect(beds[1].feelings[0]).toBeCloseTo(40.264, 9);
  });

  it.each([
    ['giver', 60, 28],
    ['receiver', 28, 60],
  ])('flow faster when the %s longs', (_, giverLonging, receiverLonging) => {
    const beds = neutralBeds();
    beds[0] = bedWith([39, 28, 28, giverLonging, 28], 40);
    beds[1] = bedWith([19, 28, 28, receiverLonging, 28]);
    step(beds, [{ ...warmChannel(0, 1), fearPerSecond: 0.06 }]);
    // 0.06·1.15·20 = 1.38 per second; fear 30·0.06·1.15·0.5 = 1.035 per second
    expect(beds[1].feelings[0]).toBeCloseTo(19.138, 9);
    expect(beds[1].fear).toBeCloseTo(0.1035, 9);
  });

  it('rise near a motif, less the fuller they are', () => {
    const beds = neutralBeds();
    const motif = noMotif();
    motif[0] = [2, 0, 0, 0, 0, 1];
    beds[0] = bedWith([50, 28, 28, 28, 28]);
    step(beds, [], { ...noInfluence, motif });
    // 0.4·2·(1 − 0.5) and 0.4·1·(1 − 0) per second
    expect(beds[0].feelings[0]).toBeCloseTo(50.04, 9);
    expect(beds[0].fear).toBeCloseTo(0.04, 9);
  });
});

describe('fear, by hand', () => {
  it('spreads by half at the tipping fear and settles', () => {
    const beds = neutralBeds();
    beds[0] = bedWith(perBed(NEUTRAL).slice(0, WARM_COUNT), 40);
    beds[1] = bedWith(perBed(NEUTRAL).slice(0, WARM_COUNT), 10);
    const flows = step(beds, [fearChannel(0, 1)]);
    // −0.06·10 + 100·0.3·0.06·0.5 = 0.3 per second; the giver loses 0.06·40
    expect(beds[1].fear).toBeCloseTo(10.03, 9);
    expect(beds[0].fear).toBeCloseTo(39.76, 9);
    expect(flows[flowIndex(0, 1, 5)]).toBeCloseTo(0.9, 9);
  });

  it.each([
    ['calm', [28, 78, 28, 28, 28], 49.55],
    ['fury', [28, 28, 28, 28, 78], 49.73],
  ])('settles as %s tells', (_, feelings, fear) => {
    const beds = neutralBeds();
    beds[3] = bedWith(feelings, 50);
    step(beds);
    expect(beds[3].fear).toBeCloseTo(fear, 9);
  });

  it('is held off by the wonder of the receiver, and by an anchor', () => {
    const beds = neutralBeds();
    beds[0] = bedWith([28, 28, 28, 28, 28], 44);
    beds[1] = bedWith([28, 28, 78, 28, 28]);
    beds[2] = bedWith([28, 28, 28, 28, 28], 50);
    const flows = step(beds, [fearChannel(0, 1), fearChannel(2, 3)], {
      ...noInfluence,
      tippingFactor: perBed(1).with(3, 1.25),
    });
    expect(tippingFear(78)).toBeCloseTo(44, 9);
    expect(flows[flowIndex(0, 1, 5)]).toBeCloseTo(0.9, 9);
    expect(flows[flowIndex(2, 3, 5)]).toBeCloseTo(0.9, 9);
  });

  it('rises by pressure, falls by calm, and stops at 0 and 100', () => {
    const beds = neutralBeds();
    beds[1] = bedWith([28, 28, 28, 28, 28], 0.1);
    beds[2] = bedWith([28, 28, 28, 28, 28], 100);
    step(beds, [], { ...noInfluence, pressure: [2.2, 0, 9, 0, 0, 0, 0, 0], calm: [1.5, 6, 0, 0, 0, 0, 0, 0] });
    expect(beds[0]?.fear).toBeCloseTo(0.07, 9);
    expect(beds[1].fear).toBe(0);
    expect(beds[2].fear).toBe(100);
  });

  it('moves one bed a step: all rates come from the old values', () => {
    const beds = neutralBeds();
    beds[0] = bedWith([28, 28, 28, 28, 28], 80);
    step(beds, [fearChannel(0, 1), fearChannel(1, 2)]);
    expect(beds[1]?.fear).toBeGreaterThan(0);
    expect(beds[2]?.fear).toBe(0);
  });
});

describe('fearConductances', () => {
  it('adds up the channels of a pair, with longing', () => {
    const beds = neutralBeds();
    beds[2] = bedWith([28, 28, 28, 60, 28]);
    const matrix = fearConductances(
      beds,
      [fearChannel(0, 1, 0.02), fearChannel(0, 1, 0.04), fearChannel(1, 2, 0.02), warmChannel(3, 4)],
      new Float64Array(64).fill(9),
    );
    expect(matrix[1]).toBeCloseTo(0.06, 12);
    expect(matrix[10]).toBeCloseTo(0.023, 12);
    expect(matrix.filter((cell) => cell !== 0)).toHaveLength(2);
  });
});

describe('field and tipping agree', () => {
  it.each([1.1, 1.25, 1.5, 2, 2.5])('at a loop gain of %d', (gain) => {
    const perThread = (gain * 2 * 0.06 * 40) / (100 * 0.3 * 7);
    const channels = perBed().flatMap((_, from) =>
      perBed().flatMap((__, to) => (from === to ? [] : [fearChannel(from, to, perThread)])),
    );
    const settle = (fear: number): number => {
      const beds = neutralBeds();
      for (const bed of beds) bed.fear = fear;
      const out = fieldStep();
      for (let count = 0; count < 6000; count += 1) stepField(beds, channels, noInfluence, FIELD_STEP_SECONDS, out);
      return beds[0]?.fear as number;
    };
    expect(loopGain(fearConductances(neutralBeds(), channels, new Float64Array(64)))).toBeCloseTo(gain, 9);
    expect(settle(brim(gain) - 0.5)).toBeLessThan(0.01);
    expect(settle(brim(gain) + 0.5)).toBeCloseTo(burn(gain) as number, 2);
  });
});

const feeling = fc.double({ min: 0, max: 100, noNaN: true });
const five = fc.array(feeling, { minLength: WARM_COUNT, maxLength: WARM_COUNT });
const anyBed = fc.record({ nature: five, feelings: five, fear: feeling });
const anyBeds = fc.array(anyBed, { minLength: BED_COUNT, maxLength: BED_COUNT });
const perSecond = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 0.5, noNaN: true }));
const anyChannel = fc
  .record({
    from: fc.nat({ max: BED_COUNT - 1 }),
    turn: fc.integer({ min: 1, max: BED_COUNT - 1 }),
    warm: fc.nat({ max: WARM_SCOPE }),
    warmPerSecond: perSecond,
    fearPerSecond: perSecond,
  })
  .map(({ turn, ...channel }): Channel => ({ ...channel, to: (channel.from + turn) % BED_COUNT }));
const rate = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: BED_COUNT, maxLength: BED_COUNT });
const anyInfluence = fc.record({
  motif: fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 }), {
    minLength: BED_COUNT,
    maxLength: BED_COUNT,
  }),
  pressure: rate,
  calm: rate,
});

describe('laws of the field', () => {
  it('keeps every feeling between 0 and 100', () => {
    fc.assert(
      fc.property(anyBeds, fc.array(anyChannel, { maxLength: 40 }), anyInfluence, (beds, channels, influence) => {
        for (let count = 0; count < 5; count += 1) step(beds, channels, influence);
        for (const bed of beds) {
          for (const value of [...bed.feelings, bed.fear]) expect(value >= 0 && value <= 100).toBe(true);
        }
      }),
    );
  });

  it('lets feelings flow along channels only, never a feeling out of scope', () => {
    fc.assert(
      fc.property(anyBeds, fc.array(anyChannel, { maxLength: 6 }), (beds, channels) => {
        const flows = step(beds, channels);
        const allowed = perBed().map(() => perBed());
        for (const { from, to, warm, fearPerSecond } of channels) {
          const row = allowed[from] as number[];
          row[to] = (row[to] as number) | warm | (fearPerSecond > 0 ? FEAR_SCOPE : 0);
        }
        allowed.forEach((row, from) => {
          row.forEach((scope, to) => {
            for (let kind = 0; kind <= WARM_COUNT; kind += 1) {
              const flow = flows[flowIndex(from, to, kind)] as number;
              expect((scope & (1 << kind)) === 0 ? flow === 0 : flow >= 0).toBe(true);
            }
          });
        });
      }),
    );
  });

  it('returns a lone bed to its nature without passing it, and settles its fear', () => {
    fc.assert(
      fc.property(anyBeds, (beds) => {
        const before = structuredClone(beds);
        step(beds);
        beds.forEach((bed, index) => {
          const old = before[index] as FieldBed;
          expect(bed.fear).toBeLessThanOrEqual(old.fear);
          bed.feelings.forEach((value, kind) => {
            const gap = value - (bed.nature[kind] as number);
            const oldGap = (old.feelings[kind] as number) - (old.nature[kind] as number);
            expect(gap).toBeCloseTo(oldGap * 0.995, 9);
          });
        });
      }),
    );
  });

  it('settles fear at a positive rate whatever is felt', () => {
    const corners = [0, 100].flatMap((calm) => [0, 100].map((fury) => fearDecay(calm, fury)));
    expect(Math.min(...corners)).toBeCloseTo(0.06 * 0.72 * 0.856, 9);
    expect(Math.max(...corners)).toBeCloseTo(0.06 * 1.72 * 1.056, 9);
  });

  it('never lowers the loop gain by one more fear channel', () => {
    fc.assert(
      fc.property(anyBeds, fc.array(anyChannel, { maxLength: 30 }), anyChannel, (beds, channels, more) => {
        const gainOf = (list: readonly Channel[]): number =>
          loopGain(fearConductances(beds, list, new Float64Array(64)));
        expect(gainOf([...channels, more])).toBeGreaterThanOrEqual(gainOf(channels));
      }),
    );
  });
});

describe('bits', () => {
  it('are the same everywhere after 200 steps of a whole dream', () => {
    const rng = seedRng(200, 'field');
    const beds = Array.from({ length: BED_COUNT }, (_, bed) => {
      const nature = [10, 10, 10, 10, 10].with(bed % WARM_COUNT, 70).with((bed + 1 + (bed >> 2)) % WARM_COUNT, 40);
      return { nature, feelings: [...nature], fear: 4 };
    });
    const channels = Array.from({ length: 24 }, (): Channel => {
      const from = nextInt(rng, BED_COUNT);
      return {
        from,
        to: (from + 1 + nextInt(rng, BED_COUNT - 1)) % BED_COUNT,
        warm: nextInt(rng, WARM_SCOPE + 1),
        warmPerSecond: 0.02 * (1 + nextInt(rng, 3)),
        fearPerSecond: 0.02 * nextInt(rng, 4),
      };
    });
    const motif = noMotif().map((points) => points.map(() => nextInt(rng, 3)));
    const out = fieldStep();
    for (let count = 0; count < 200; count += 1) {
      const influence = { motif, pressure: perBed().map(() => nextShare(rng) * 3), calm: perBed(0.2) };
      stepField(beds, channels, influence, FIELD_STEP_SECONDS, out);
    }
    expect(hashPlain([beds, out.flows])).toBe('e4f4ef9a672febaac1c766586ba0217b');
  });
});
