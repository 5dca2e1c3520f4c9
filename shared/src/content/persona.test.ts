import { describe, expect, it } from 'vitest';
import { CALM, FEAR, FURY, JOY, WARM_COUNT, WONDER } from './emotion.ts';
import { natureOf } from './persona.ts';

describe('natureOf', () => {
  it('rests at 70, 40 and 10', () => {
    expect(natureOf(FURY, WONDER)).toEqual([10, 10, 40, 10, 70]);
    expect(natureOf(JOY, CALM)).toEqual([70, 40, 10, 10, 10]);
  });

  it('has a mean of 28, around which the couplings of the field are neutral', () => {
    const sum = natureOf(CALM, JOY).reduce((total, points) => total + points, 0);
    expect(sum / WARM_COUNT).toBe(28);
  });

  it.each([
    [JOY, JOY],
    [FEAR, JOY],
    [JOY, FEAR],
    [-1, JOY],
    [1.5, JOY],
  ])('refuses %d with %d', (primary, secondary) => {
    expect(() => natureOf(primary, secondary)).toThrow(RangeError);
  });

  it('gives each caller its own list', () => {
    const nature = natureOf(JOY, CALM);
    nature[JOY] = 0;
    expect(natureOf(JOY, CALM)[JOY]).toBe(70);
  });
});
