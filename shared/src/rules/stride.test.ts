import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceHexes, STAGE_CENTRE } from './board.ts';
import { FULL_DEFLECTION, ROAM_HEXES, STRIDE_UNITS_PER_TICK, stepStride } from './stride.ts';

const fromCentre = (mx: number, my: number): readonly [number, number] => {
  const { x, y } = stepStride(STAGE_CENTRE, STAGE_CENTRE, mx, my);
  return [x - STAGE_CENTRE, y - STAGE_CENTRE];
};

const stick = fc.integer({ min: -FULL_DEFLECTION, max: FULL_DEFLECTION });
const inside = fc
  .tuple(fc.integer({ min: -14_336, max: 14_336 }), fc.integer({ min: -14_336, max: 14_336 }))
  .filter(([dx, dy]) => dx * dx + dy * dy <= 14_336 * 14_336)
  .map(([dx, dy]) => ({ x: STAGE_CENTRE + dx, y: STAGE_CENTRE + dy }));

describe('stepStride', () => {
  it.each([
    [127, 0, 410, 0],
    [0, -127, 0, -410],
    [127, 127, 290, 290],
    [-127, 127, -290, 290],
    [64, 0, 207, 0],
    [-64, 0, -207, 0],
    [1, -1, 3, -3],
    [0, 0, 0, 0],
  ])('goes by (%d, %d) the way (%d, %d)', (mx, my, dx, dy) => {
    expect(fromCentre(mx, my)).toEqual([dx, dy]);
  });

  it('covers two hexes in a second', () => {
    let place = { x: STAGE_CENTRE - 4096, y: STAGE_CENTRE };
    for (let tick = 0; tick < 20; tick += 1) place = stepStride(place.x, place.y, 127, 0);
    expect(distanceHexes(STAGE_CENTRE - 4096, STAGE_CENTRE, place.x, place.y)).toBeCloseTo(2, 2);
  });

  it('stays where it is without input', () => {
    fc.assert(
      fc.property(inside, ({ x, y }) => {
        expect(stepStride(x, y, 0, 0)).toEqual({ x, y });
      }),
    );
  });

  it('stays whole and inside the circle, and is no faster than a stride', () => {
    fc.assert(
      fc.property(inside, fc.array(fc.tuple(stick, stick), { maxLength: 60 }), (start, inputs) => {
        let place = start;
        for (const [mx, my] of inputs) {
          const next = stepStride(place.x, place.y, mx, my);
          expect(Number.isInteger(next.x) && Number.isInteger(next.y)).toBe(true);
          const [dx, dy] = [next.x - STAGE_CENTRE, next.y - STAGE_CENTRE];
          expect(dx * dx + dy * dy).toBeLessThanOrEqual(14_336 * 14_336);
          const [wx, wy] = [next.x - place.x, next.y - place.y];
          expect(wx * wx + wy * wy).toBeLessThanOrEqual((STRIDE_UNITS_PER_TICK + 2) ** 2);
          place = next;
        }
      }),
    );
  });

  it('mirrors left and right, up and down', () => {
    fc.assert(
      fc.property(inside, stick, stick, ({ x, y }, mx, my) => {
        const there = stepStride(x, y, mx, my);
        const mirrored = stepStride(2 * STAGE_CENTRE - x, 2 * STAGE_CENTRE - y, -mx, -my);
        expect(mirrored).toEqual({ x: 2 * STAGE_CENTRE - there.x, y: 2 * STAGE_CENTRE - there.y });
      }),
    );
  });

  it('slides along the edge, and brings back whoever is beyond it', () => {
    let place = { x: STAGE_CENTRE + 14_336, y: STAGE_CENTRE };
    for (let tick = 0; tick < 10; tick += 1) place = stepStride(place.x, place.y, 90, 90);
    expect(place.y).toBeGreaterThan(STAGE_CENTRE + 2000);
    expect(distanceHexes(STAGE_CENTRE, STAGE_CENTRE, place.x, place.y)).toBeCloseTo(ROAM_HEXES, 3);
    expect(stepStride(65_535, STAGE_CENTRE, 0, 0)).toEqual({ x: STAGE_CENTRE + 14_336, y: STAGE_CENTRE });
  });
});
