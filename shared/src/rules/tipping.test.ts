import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brim, burn, loopGain, ownBrim } from './tipping.ts';

const star = (leaves: number, perSecond: number): Float64Array => {
  const matrix = new Float64Array(64);
  for (let leaf = 1; leaf <= leaves; leaf += 1) {
    matrix[leaf] = perSecond;
    matrix[leaf * 8] = perSecond;
  }
  return matrix;
};

describe('the table of loop gain, brim and burn', () => {
  it.each([
    [1.0, 40, 40],
    [1.1, 26, 62],
    [1.25, 20, 80],
    [1.5, 15, 100],
    [1.75, 13, 100],
    [2.0, 11, 100],
    [2.5, 8, 100],
  ])('holds at %d', (gain, tips, burns) => {
    expect(Math.round(brim(gain))).toBe(tips);
    expect(Math.round(burn(gain) as number)).toBe(burns);
  });

  it('has no burning state below 1, and the brim stays at 40', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (gain) => {
        expect(brim(gain)).toBe(40);
        expect(burn(gain)).toBeNull();
      }),
    );
  });

  it('lets the brim sink with the gain, never to 0', () => {
    const gain = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(gain, gain, (one, other) => {
        const [low, high] = [brim(Math.max(one, other)), brim(Math.min(one, other))];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThan(0);
      }),
    );
  });
});

describe('loopGain', () => {
  it('is 0.75 for a star of four full threads, 0 without a loop', () => {
    expect(loopGain(star(4, 0.06))).toBeCloseTo(0.75, 12);
    const oneWay = star(4, 0.06).map((cell, index) => (index < 8 ? cell : 0));
    expect(loopGain(oneWay)).toBe(0);
  });
});

describe('ownBrim', () => {
  it('equals the brim for a bed of mean feelings', () => {
    for (const gain of [0, 0.8, 1, 1.3, 2.4]) expect(ownBrim(gain, 28, 28, 28)).toBeCloseTo(brim(gain), 9);
  });

  it('follows wonder, calm, fury and anchors, by hand', () => {
    // K = 44: gain 1.65·40/44 = 1.5, line 44·(1.5 − √1.25)
    expect(ownBrim(1.65, 78, 28, 28)).toBeCloseTo(16.806_5, 4);
    // δ = 0.09: gain 1.8/1.5 = 1.2, line 40·(1.2 − √0.44)
    expect(ownBrim(1.8, 28, 78, 28)).toBeCloseTo(21.467, 4);
    // δ = 0.054: gain 1.08/0.9 = 1.2
    expect(ownBrim(1.08, 28, 28, 78)).toBeCloseTo(21.467, 4);
    // K = 50: gain 1.25/1.25 = 1
    expect(ownBrim(1.25, 28, 28, 28, 1.25)).toBeCloseTo(50, 6);
    expect(ownBrim(0.5, 78, 28, 28)).toBeCloseTo(44, 9);
  });
});
