import type { Motif } from '../motif.ts';

/** The strongest calm of the dream, and a shelter for one. */
export const oldTree: Motif = {
  kind: 'old-tree',
  cost: 3,
  profile: [0, 3, 0, 1, 0],
  fear: 0,
  guardsBody: true,
};
