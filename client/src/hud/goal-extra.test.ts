import { describe, expect, it } from 'vitest';
import { goalExtra } from './goal-extra.ts';

describe('goalExtra', () => {
  it('moves nothing for a goal of two lines, nor while none stands', () => {
    expect(goalExtra(62)).toBe(0);
    expect(goalExtra(0)).toBe(0);
  });

  it('moves what stands below by what a third line takes', () => {
    expect(goalExtra(89)).toBe(27);
  });
});
