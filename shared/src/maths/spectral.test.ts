import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spectralRadius8, spectralScratch } from './spectral.ts';

type Edge = readonly [row: number, column: number, weight: number];

const directed = (edges: readonly Edge[]): Float64Array => {
  const matrix = new Float64Array(64);
  for (const [row, column, weight] of edges) matrix[row * 8 + column] = weight;
  return matrix;
};

const symmetric = (edges: readonly Edge[]): Float64Array =>
  directed(
    edges.flatMap(([row, column, weight]): Edge[] => [
      [row, column, weight],
      [column, row, weight],
    ]),
  );

/** Largest eigenvalue of a symmetric matrix by Jacobi's rotations: another method than the one under test. */
const jacobiRadius = (source: Float64Array): number => {
  const a = Array.from({ length: 8 }, (_, row) => [...source.subarray(row * 8, row * 8 + 8)]);
  const at = (row: number, column: number): number => (a[row] as number[])[column] as number;
  const set = (row: number, column: number, value: number): void => {
    (a[row] as number[])[column] = value;
  };
  for (let sweep = 0; sweep < 30; sweep += 1) {
    for (let p = 0; p < 7; p += 1) {
      for (let q = p + 1; q < 8; q += 1) {
        if (Math.abs(at(p, q)) < 1e-300) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        for (let k = 0; k < 8; k += 1) {
          const [left, right] = [at(k, p), at(k, q)];
          set(k, p, cosine * left - sine * right);
          set(k, q, sine * left + cosine * right);
        }
        for (let k = 0; k < 8; k += 1) {
          const [upper, lower] = [at(p, k), at(q, k)];
          set(p, k, cosine * upper - sine * lower);
          set(q, k, sine * upper + cosine * lower);
        }
      }
    }
  }
  return Math.max(...a.map((row, index) => row[index] as number));
};

const weight = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.double({ min: 0.001, max: 0.5, noNaN: true }) },
);
const anyMatrix = fc.array(weight, { minLength: 64, maxLength: 64 });

describe('spectralRadius8', () => {
  it('knows a star, a couple, a ring and the complete weave', () => {
    const star = symmetric([1, 2, 3, 4].map((leaf): Edge => [0, leaf, 0.06]));
    expect(spectralRadius8(star)).toBeCloseTo(0.12, 12);
    expect(spectralRadius8(symmetric([[2, 5, 0.06]]))).toBeCloseTo(0.06, 12);
    const ring = symmetric(Array.from({ length: 8 }, (_, bed): Edge => [bed, (bed + 1) % 8, 0.04]));
    expect(spectralRadius8(ring)).toBeCloseTo(0.08, 12);
    const complete = new Float64Array(64).fill(0.02);
    for (let bed = 0; bed < 8; bed += 1) complete[bed * 9] = 0;
    expect(spectralRadius8(complete)).toBeCloseTo(0.14, 12);
  });

  it('knows a one-way loop of three', () => {
    const loop = directed([
      [0, 1, 0.02],
      [1, 2, 0.06],
      [2, 0, 0.18],
    ]);
    const radius = spectralRadius8(loop);
    expect(radius).toBeGreaterThanOrEqual(0.06 * (1 - 1e-12));
    expect(radius).toBeLessThan(0.06 * 1.005);
  });

  it('gives exactly 0 without a loop', () => {
    expect(spectralRadius8(new Float64Array(64))).toBe(0);
    const upwards = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(upwards, (cells) => {
        const oneWay = cells.map((cell, index) => (index % 8 > Math.floor(index / 8) ? cell : 0));
        expect(spectralRadius8(oneWay)).toBe(0);
      }),
    );
  });

  it('lies just above the largest eigenvalue of a symmetric matrix', () => {
    fc.assert(
      fc.property(anyMatrix, (cells) => {
        const matrix = Float64Array.from(cells, (_, index) => {
          const [row, column] = [Math.floor(index / 8), index % 8];
          return cells[Math.min(row, column) * 8 + Math.max(row, column)] as number;
        });
        const truth = jacobiRadius(matrix);
        const radius = spectralRadius8(matrix);
        expect(radius).toBeGreaterThanOrEqual(truth * (1 - 1e-9));
        expect(radius).toBeLessThanOrEqual(truth * 1.0011 + 1e-12);
      }),
    );
  });

  it('never falls when a cell rises', () => {
    fc.assert(
      fc.property(anyMatrix, fc.nat({ max: 63 }), fc.double({ min: 0, max: 1, noNaN: true }), (cells, at, rise) => {
        const raised = cells.with(at, (cells[at] as number) + rise);
        expect(spectralRadius8(raised)).toBeGreaterThanOrEqual(spectralRadius8(cells));
      }),
      { numRuns: 500 },
    );
  });

  it('doubles with its matrix to the bit, far out of any range too', () => {
    fc.assert(
      fc.property(anyMatrix, fc.integer({ min: -60, max: 60 }), (cells, doublings) => {
        const factor = 2 ** doublings;
        const scaled = cells.map((cell) => cell * factor);
        expect(spectralRadius8(scaled)).toBe(spectralRadius8(cells) * factor);
      }),
    );
  });

  it('gives the same bits in every engine and with a used scratch', () => {
    const matrix = Float64Array.from({ length: 64 }, (_, index) => ((index * 37) % 23) / 100);
    const scratch = spectralScratch();
    spectralRadius8(new Float64Array(64).fill(3), scratch);
    expect(spectralRadius8(matrix, scratch)).toBe(0.869194686370744);
    expect(spectralRadius8(matrix)).toBe(0.869194686370744);
  });

  it.each([
    [[]],
    [Array.from({ length: 64 }, () => -1)],
    [Array.from({ length: 64 }, () => Number.NaN)],
    [Array.from({ length: 64 }, () => Infinity)],
  ])('refuses other matrices (%#)', (matrix) => {
    expect(() => spectralRadius8(matrix)).toThrow(RangeError);
  });
});
