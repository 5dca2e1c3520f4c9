import type { Motif } from '../motif.ts';

/** Calm that mends what stands beside it. */
export const greenhouse: Motif = {
  kind: 'greenhouse',
  cost: 4,
  profile: [1, 2, 0, 0, 0],
  fear: 0,
  healsScars: true,
};
