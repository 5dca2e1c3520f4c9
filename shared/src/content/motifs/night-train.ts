import type { Motif } from '../motif.ts';

/** The strongest longing of the dream, and food for the fear of being left. */
export const nightTrain: Motif = {
  kind: 'night-train',
  cost: 3,
  profile: [0, 0, 1, 3, 0],
  fear: 0,
  carriesAcross: true,
  feeds: 'the-departure',
};
