import { WARM_COUNT } from '../content/emotion.ts';
import { exp } from '../maths/exp.ts';
import { BED_COUNT } from '../units.ts';
import { type FieldBed, flowIndex, pairIndex } from './field.ts';

/** Time constant of the means of flow, in seconds. */
const MEAN_SECONDS = 10;
/** Sum of mutual flow at which Together passes 63 % (design: axes). */
const MUTUAL_SCALE = 4.5;
const CLARITY_BASE = 0.4;
const CLARITY_PER_LIGHT = 0.12;
const STRANGERS_FACTOR = 1.2;
const SHARED_PLACE_BONUS = 0.25;
const HUE_WEIGHT = 0.6;
const GUARD_WEIGHT = 0.4;
/** Guarded inflow per second at which a bed counts as wholly pressed. */
const GUARD_LIMIT_PER_SECOND = 1;

/** What a persona wants and does not want; both are feelings 0–4. */
export type Longings = { readonly wishes: readonly number[]; readonly guard: number };

/** All that Together is made of. */
export type TogetherInput = {
  /** Mean flows per second, kept by {@link stepMeans}. */
  readonly means: Float64Array;
  /** One entry a bed. */
  readonly longings: readonly Longings[];
  /** Lights of the grant behind each ordered pair, 0–5, by pairIndex (a Guild-standard grant has at most three). */
  readonly lights: ArrayLike<number>;
  /** Are the two people strangers: no earlier night of this hub threaded them? */
  readonly areStrangers: (bed: number, other: number) => boolean;
  /** How often being near one motif with a point that both wish counts for them now; 0 for not at all. */
  readonly meetings: (bed: number, other: number) => number;
  /** Factor on what two give each other, for the place they stand at. */
  readonly mutualFactor: (bed: number, other: number) => number;
};

/**
 * Moves the means towards the flows of one field step. They are exponential means with a time constant of 10 s: their
 * contents are on average as old as those of a 20-s window, and need no history.
 */
export const stepMeans = (means: Float64Array, flows: Float64Array, dtSeconds: number): void => {
  const share = dtSeconds / MEAN_SECONDS;
  for (let index = 0; index < means.length; index += 1) {
    const mean = means[index] as number;
    means[index] = mean + ((flows[index] as number) - mean) * share;
  }
};

/**
 * What one bed gives another, X: wished warm flow × its share of all warm inflow from there (guarded inflow counts
 * twice) × clarity by lights (0.4–1) × 1.2 for strangers; per second (design: axes).
 */
export const gift = (input: TogetherInput, from: number, to: number): number => {
  const { wishes, guard } = input.longings[to] as Longings;
  let wished = 0;
  let all = input.means[flowIndex(from, to, guard)] as number;
  for (let feeling = 0; feeling < WARM_COUNT; feeling += 1) {
    const flow = input.means[flowIndex(from, to, feeling)] as number;
    all += flow;
    if (wishes.includes(feeling)) wished += flow;
  }
  if (wished <= 0) return 0;
  const clarity = CLARITY_BASE + CLARITY_PER_LIGHT * (input.lights[pairIndex(from, to)] as number);
  return wished * (wished / all) * clarity * (input.areStrangers(from, to) ? STRANGERS_FACTOR : 1);
};

/**
 * Together, the axis of connection, 0–100: only what is mutual counts, the smaller of the two gifts of every pair
 * (design: axes).
 */
export const together = (input: TogetherInput): number => {
  let mutual = 0;
  for (let bed = 0; bed < BED_COUNT; bed += 1) {
    for (let other = bed + 1; other < BED_COUNT; other += 1) {
      mutual += Math.min(gift(input, bed, other), gift(input, other, bed)) * input.mutualFactor(bed, other);
      mutual += SHARED_PLACE_BONUS * input.meetings(bed, other);
    }
  }
  return 100 * (1 - exp(-mutual / MUTUAL_SCALE));
};

/** Mean distance of each hue (five warm feelings) to the mean of the other beds' hues. */
const hueSpread = (hues: readonly (readonly number[])[]): number => {
  const count = hues.length;
  const sums = Array.from({ length: WARM_COUNT }, (_, feeling) =>
    hues.reduce((sum, hue) => sum + (hue[feeling] as number), 0),
  );
  let spread = 0;
  for (const hue of hues) {
    let squares = 0;
    for (let feeling = 0; feeling < WARM_COUNT; feeling += 1) {
      const own = hue[feeling] as number;
      const gap = own - ((sums[feeling] as number) - own) / (count - 1);
      squares += gap * gap;
    }
    spread += Math.sqrt(squares);
  }
  return spread / count;
};

/** D: how far the hues stand apart, relative to their natures, 0–1; 1 for natures that do not differ at all. */
const hueShare = (beds: readonly FieldBed[]): number => {
  const rest = hueSpread(beds.map((bed) => bed.nature));
  return rest === 0 ? 1 : Math.min(1, hueSpread(beds.map((bed) => bed.feelings)) / rest);
};

/** B: mean over the beds of the guarded inflow, each at most 1 per second, 0–1. */
const guardedShare = (means: Float64Array, longings: readonly Longings[]): number => {
  let pressed = 0;
  longings.forEach(({ guard }, to) => {
    let inflow = 0;
    for (let from = 0; from < BED_COUNT; from += 1) inflow += means[flowIndex(from, to, guard)] as number;
    pressed += Math.min(1, inflow / GUARD_LIMIT_PER_SECOND);
  });
  return pressed / longings.length;
};

/**
 * Own colours, the axis of individuality, 0–100: 60 parts for hues as far apart as the natures, 40 for no guarded
 * inflow, plus the night's bonuses in points (design: axes). All eight beds count.
 */
export const ownColours = (
  beds: readonly FieldBed[],
  means: Float64Array,
  longings: readonly Longings[],
  bonus = 0,
): number => {
  const points = 100 * (HUE_WEIGHT * hueShare(beds) + GUARD_WEIGHT * (1 - guardedShare(means, longings)));
  return Math.min(100, Math.max(0, points + bonus));
};
