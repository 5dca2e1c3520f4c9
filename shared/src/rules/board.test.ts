import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BED_PLACES,
  bedHex,
  distanceHexes,
  HEX_COUNT,
  hexAt,
  hexAxial,
  hexCentre,
  hexDistance,
  hexIndex,
  RIM_COUNT,
  rimHex,
  STAGE_CENTRE,
  STAGE_HEX,
  UNITS_PER_HEX,
} from './board.ts';

const allHexes = Array.from({ length: HEX_COUNT }, (_, hex) => hex);
const rim = Array.from({ length: RIM_COUNT }, (_, place) => rimHex(place));

describe('hexes', () => {
  it('are 37, row by row', () => {
    expect(HEX_COUNT).toBe(37);
    expect(hexAxial(0)).toEqual({ q: 0, r: -3 });
    expect(hexAxial(3)).toEqual({ q: 3, r: -3 });
    expect(hexAxial(4)).toEqual({ q: -1, r: -2 });
    expect(hexAxial(36)).toEqual({ q: 0, r: 3 });
    expect(STAGE_HEX).toBe(18);
  });

  it('have an index that leads back to their coordinates', () => {
    for (const hex of allHexes) {
      const { q, r } = hexAxial(hex);
      expect(hexIndex(q, r)).toBe(hex);
    }
  });

  it.each([
    [4, 0],
    [2, 2],
    [-2, -2],
    [0, -4],
  ])('do not include (%d, %d)', (q, r) => {
    expect(hexIndex(q, r)).toBe(-1);
  });

  it.each([-1, 37, 1.5, Number.NaN])('do not include number %d', (hex) => {
    expect(() => hexAxial(hex)).toThrow(RangeError);
    expect(() => hexCentre(hex)).toThrow(RangeError);
  });

  it('have whole centres, neighbours one hex apart', () => {
    expect(hexCentre(STAGE_HEX)).toEqual({ x: STAGE_CENTRE, y: STAGE_CENTRE });
    expect(hexCentre(hexIndex(3, 0))).toEqual({ x: STAGE_CENTRE + 3 * UNITS_PER_HEX, y: STAGE_CENTRE });
    expect(hexCentre(hexIndex(0, 1))).toEqual({ x: STAGE_CENTRE + 2048, y: STAGE_CENTRE + 3547 });
    for (const hex of allHexes) {
      const centre = hexCentre(hex);
      expect(Number.isInteger(centre.x) && Number.isInteger(centre.y)).toBe(true);
      for (const other of allHexes.filter((candidate) => hexDistance(hex, candidate) === 1)) {
        const { x, y } = hexCentre(other);
        expect(distanceHexes(centre.x, centre.y, x, y)).toBeCloseTo(1, 3);
      }
    }
  });
});

describe('hexDistance', () => {
  it('counts steps', () => {
    expect(hexDistance(STAGE_HEX, STAGE_HEX)).toBe(0);
    expect(hexDistance(hexIndex(3, 0), hexIndex(-3, 0))).toBe(6);
    expect(hexDistance(hexIndex(1, -2), hexIndex(2, 1))).toBe(4);
    expect(allHexes.filter((hex) => hexDistance(hex, STAGE_HEX) === 1)).toHaveLength(6);
    expect(new Set(allHexes.filter((hex) => hexDistance(hex, STAGE_HEX) === 3))).toEqual(new Set(rim));
  });
});

describe('rim and beds', () => {
  it('goes clockwise from the right, each place beside the next', () => {
    expect([0, 3, 6, 9, 12, 15].map((place) => hexAxial(rimHex(place)))).toEqual([
      { q: 3, r: 0 },
      { q: 0, r: 3 },
      { q: -3, r: 3 },
      { q: -3, r: 0 },
      { q: 0, r: -3 },
      { q: 3, r: -3 },
    ]);
    expect(new Set(rim).size).toBe(RIM_COUNT);
    rim.forEach((hex, place) => {
      const next = rim[(place + 1) % RIM_COUNT] as number;
      expect(hexDistance(hex, next)).toBe(1);
      const [from, to] = [hexCentre(hex), hexCentre(next)];
      const turn = (from.x - STAGE_CENTRE) * (to.y - STAGE_CENTRE) - (from.y - STAGE_CENTRE) * (to.x - STAGE_CENTRE);
      // With y down, a positive turn is clockwise on screen.
      expect(turn).toBeGreaterThan(0);
    });
  });

  it('puts eight beds on it', () => {
    expect(BED_PLACES.map((_, bed) => bedHex(bed))).toEqual(BED_PLACES.map((place) => rim[place]));
    expect(bedHex(0)).toBe(hexIndex(3, 0));
    expect(() => bedHex(8)).toThrow(RangeError);
    expect(() => bedHex(-1)).toThrow(RangeError);
    expect(() => rimHex(18)).toThrow(RangeError);
  });
});

describe('hexAt', () => {
  it('finds each hex at its centre and just inside its sides', () => {
    for (const hex of allHexes) {
      const { x, y } = hexCentre(hex);
      for (const [dx, dy] of [
        [0, 0],
        [2040, 0],
        [-2040, 0],
        [1020, 1760],
        [-1020, -1760],
        [0, 2300],
      ] as const) {
        expect(hexAt(x + dx, y + dy)).toBe(hex);
      }
    }
  });

  it('finds the nearest centre anywhere on the board, −1 beside it', () => {
    const coordinate = fc.integer({ min: STAGE_CENTRE - 16_000, max: STAGE_CENTRE + 16_000 });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const ways = allHexes.map((hex) => distanceHexes(x, y, hexCentre(hex).x, hexCentre(hex).y));
        const nearest = Math.min(...ways);
        const found = hexAt(x, y);
        const fits = found === -1 ? nearest > 0.499 : (ways[found] as number) < Math.min(nearest + 0.001, 0.578);
        expect(fits).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(hexAt(STAGE_CENTRE + 3.6 * UNITS_PER_HEX, STAGE_CENTRE)).toBe(-1);
    expect(hexAt(0, 0)).toBe(-1);
  });
});
