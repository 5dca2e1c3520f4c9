import type { Motif } from '../motif.ts';

/** Gives nothing by itself; shut, it stops what crosses it. */
export const door: Motif = {
  kind: 'door',
  cost: 2,
  profile: [0, 0, 0, 0, 0],
  fear: 0,
  blocksThreadsWhenShut: true,
};
