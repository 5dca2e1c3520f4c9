import type { Motif } from '../motif.ts';

/** Wonder that carries questions to the far side of the dream. */
export const paperBirds: Motif = {
  kind: 'paper-birds',
  cost: 3,
  profile: [1, 0, 3, 0, 0],
  fear: 0,
  offerReachAnywhere: true,
};
