import { describe, expect, it } from 'vitest';
import { exp } from './exp.ts';

const worstErrorShare = (from: number, to: number, step: number): number => {
  let worst = 0;
  for (let x = from; x <= to; x += step) {
    // oxlint-disable-next-line no-restricted-properties -- the yardstick, good to a few units of the last place
    worst = Math.max(worst, Math.abs(exp(x) / Math.exp(x) - 1));
  }
  return worst;
};

describe('exp', () => {
  it('is within 1e-12 of the true value where the rules use it', () => {
    expect(worstErrorShare(-60, 20, 0.003_7)).toBeLessThan(1e-12);
  });

  it('is within 1e-12 wherever the result is a normal number', () => {
    expect(worstErrorShare(-708, 709, 0.173)).toBeLessThan(1e-12);
  });

  it('gives exact values at 0 and the same bits everywhere', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(12.3)).toBe(219695.9886721379);
    expect(exp(-0.7)).toBe(0.4965853037914095);
  });

  it('ends in 0, infinity and NaN', () => {
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(-746)).toBe(0);
    expect(exp(-745)).toBeGreaterThan(0);
    expect(exp(709.7)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NaN)).toBeNaN();
  });
});
