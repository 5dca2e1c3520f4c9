import type { Motif } from '../motif.ts';

/** Makes what two give each other larger, under many eyes. */
export const emptyTheatre: Motif = {
  kind: 'empty-theatre',
  cost: 3,
  profile: [0, 0, 2, 1, 0],
  fear: 1,
  mutualFactor: 1.1,
  feeds: 'thousand-eyes',
};
