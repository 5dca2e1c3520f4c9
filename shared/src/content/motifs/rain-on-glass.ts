import type { Motif } from '../motif.ts';

/** Quiet, and cheap for what it gives. */
export const rainOnGlass: Motif = {
  kind: 'rain-on-glass',
  cost: 2,
  profile: [0, 2, 0, 2, 0],
  fear: 0,
  slows: 'footsteps',
};
