import { type SpectralScratch, spectralRadius8 } from '../maths/spectral.ts';
import { FEAR_DECAY, FEAR_GAIN, fearDecay, TIPPING_FEAR, tippingFear } from './field.ts';

const HIGHEST_FEAR = 100;

/**
 * Loop gain Λ of a weave: 100·κ·ρ / (2δK), from the 64 fear conductances per second (design: field). Below 1 no fear can
 * hold; a weave without a loop has exactly 0. Adding a conductance never lowers it. A reused `scratch` saves allocating.
 */
export const loopGain = (conductances: ArrayLike<number>, scratch?: SpectralScratch): number =>
  (100 * FEAR_GAIN * spectralRadius8(conductances, scratch)) / (2 * FEAR_DECAY * TIPPING_FEAR);

/** K(Λ − √(Λ²−1)), written as its reciprocal so that a large gain loses no digits; K where no fear can hold. */
const tippingLine = (gain: number, tipping: number): number =>
  gain <= 1 ? tipping : tipping / (gain + Math.sqrt(gain * gain - 1));

/** The brim F* of a loop gain, one line for all, above 0 up to 40: fear beyond it feeds itself (design: field). */
export const brim = (gain: number): number => tippingLine(gain, TIPPING_FEAR);

/** Fear at which a spiral settles, 40–100, or null where none can hold (gain below 1) (design: field). */
export const burn = (gain: number): number | null =>
  gain < 1 ? null : Math.min(HIGHEST_FEAR, TIPPING_FEAR * (gain + Math.sqrt(gain * gain - 1)));

/**
 * A bed's own tipping line: the brim with its own K and δ, from the weave's loop gain and the bed's feelings (0–100)
 * (design: field). `tippingFactor` multiplies K as in the field's influence.
 */
export const ownBrim = (gain: number, wonder: number, calm: number, fury: number, tippingFactor = 1): number => {
  const tipping = tippingFear(wonder) * tippingFactor;
  const ownGain = (gain * FEAR_DECAY * TIPPING_FEAR) / (fearDecay(calm, fury) * tipping);
  return tippingLine(ownGain, tipping);
};
