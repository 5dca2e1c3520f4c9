import type { Motif } from '../motif.ts';

/** A little calm and a little wonder, cheaply, and ground that holds. */
export const bridge: Motif = {
  kind: 'bridge',
  cost: 2,
  profile: [0, 1, 1, 0, 0],
  fear: 0,
  keepsHex: true,
  beats: ['the-drop'],
  scarredBy: 'the-drop',
};
