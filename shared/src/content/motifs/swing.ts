import type { Motif } from '../motif.ts';

/** The cheapest joy; two on it are holding hands. */
export const swing: Motif = {
  kind: 'swing',
  cost: 2,
  profile: [3, 0, 0, 1, 0],
  fear: 0,
  joinsHands: true,
};
