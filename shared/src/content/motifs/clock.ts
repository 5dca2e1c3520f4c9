import type { Motif } from '../motif.ts';

/** A little of three feelings; around it fear keeps another time. */
export const clock: Motif = {
  kind: 'clock',
  cost: 2,
  profile: [0, 0, 1, 1, 1],
  fear: 0,
  slowsShadesShare: 0.15,
};
