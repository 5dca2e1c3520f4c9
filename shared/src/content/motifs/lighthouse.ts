import type { Motif } from '../motif.ts';

/** Calm that can be seen from afar: it lights the hexes around it. */
export const lighthouse: Motif = {
  kind: 'lighthouse',
  cost: 4,
  profile: [0, 2, 2, 0, 0],
  fear: 0,
  lightsHexes: 2,
  beats: ['the-dark', 'turning-streets'],
};
