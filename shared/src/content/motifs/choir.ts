import type { Motif } from '../motif.ts';

/** Sings louder with every dreamer near it, fear too. */
export const choir: Motif = {
  kind: 'choir',
  cost: 4,
  profile: [2, 0, 2, 0, 0],
  fear: 0,
  pointsPerDreamer: 1,
  fearBetweenFactor: 1.1,
};
