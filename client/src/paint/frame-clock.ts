import { medianOf } from './quality.ts';

const KEPT = 120;

/** Keeps the last 120 numbers and tells their median. */
export const createMedian = (): {
  readonly add: (value: number) => void;
  readonly median: () => number;
  readonly clear: () => void;
} => {
  const kept = new Float64Array(KEPT);
  const scratch = new Float64Array(KEPT);
  let count = 0;
  let next = 0;
  return {
    add: (value) => {
      kept[next] = value;
      next = (next + 1) % KEPT;
      count = Math.min(KEPT, count + 1);
    },
    median: () => medianOf(kept, count, scratch),
    clear: () => {
      count = 0;
      next = 0;
    },
  };
};
