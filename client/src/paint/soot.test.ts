import { describe, expect, it } from 'vitest';
import { glassHalf, sootHeight } from './soot.ts';

describe('sootHeight', () => {
  it('is the fear as a share of the diameter', () => {
    expect(sootHeight(0, 28)).toBe(0);
    expect(sootHeight(50, 28)).toBe(28);
    expect(sootHeight(100, 28)).toBe(56);
  });

  it('never leaves the glass', () => {
    expect(sootHeight(140, 28)).toBe(56);
    expect(sootHeight(-3, 28)).toBe(0);
  });
});

describe('glassHalf', () => {
  it('is a circle for people', () => {
    expect(glassHalf(0, false)).toBe(1);
    expect(glassHalf(0.6, false)).toBeCloseTo(0.8, 10);
    expect(glassHalf(1, false)).toBe(0);
  });

  it('is a rounded square for bots', () => {
    expect(glassHalf(0.5, true)).toBe(1);
    expect(glassHalf(1, true)).toBeCloseTo(0.58, 10);
  });
});
