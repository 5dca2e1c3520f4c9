import type { Fusion } from '../fusion.ts';

/** Light in a window, long after supper. */
export const lateKitchen: Fusion = {
  kind: 'late-kitchen',
  pair: ['kitchen-table', 'rain-on-glass'],
  reachHexes: 2,
};
