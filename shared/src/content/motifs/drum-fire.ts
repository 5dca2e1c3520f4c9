import type { Motif } from '../motif.ts';

/** The only piece with much fury. */
export const drumFire: Motif = {
  kind: 'drum-fire',
  cost: 3,
  profile: [1, 0, 0, 0, 3],
  fear: 0,
  pushesShadesHexes: 2,
};
