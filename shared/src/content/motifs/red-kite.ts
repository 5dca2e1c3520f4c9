import type { Motif } from '../motif.ts';

/** Joy and fury on one line. */
export const redKite: Motif = {
  kind: 'red-kite',
  cost: 3,
  profile: [2, 0, 1, 0, 1],
  fear: 0,
};
