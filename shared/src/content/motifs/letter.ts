import type { Motif } from '../motif.ts';

/** Small and cheap; its one strong moment is its author's to choose. */
export const letter: Motif = {
  kind: 'letter',
  cost: 1,
  profile: [1, 0, 0, 2, 0],
  fear: 0,
  givesOnce: 10,
};
