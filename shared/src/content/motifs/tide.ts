import type { Motif } from '../motif.ts';

/** Calm and longing in one; threads that cross it come cheaper. */
export const tide: Motif = {
  kind: 'tide',
  cost: 3,
  profile: [0, 2, 0, 2, 0],
  fear: 0,
  threadDiscount: 1,
  feeds: 'rising-tide',
};
