import { describe, expect, it } from 'vitest';
import { closingRadius, popScale } from './motion.ts';

describe('popScale', () => {
  it('grows from nothing over 1.12 to 1', () => {
    expect(popScale(0)).toBe(0);
    expect(popScale(0.252)).toBeCloseTo(1.12, 6);
    expect(popScale(5)).toBe(1);
  });
});

describe('closingRadius', () => {
  it('closes upon the light as the wave lands', () => {
    expect(closingRadius(6000)).toBeCloseTo(2.5, 6);
    expect(closingRadius(0)).toBe(1.2);
    expect(closingRadius(-200)).toBe(1.2);
  });
});
