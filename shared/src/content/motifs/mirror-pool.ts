import type { Motif } from '../motif.ts';

/** Gives people back to themselves. */
export const mirrorPool: Motif = {
  kind: 'mirror-pool',
  cost: 3,
  profile: [0, 0, 2, 1, 0],
  fear: 0,
  homingSharePerSecond: 0.03,
  unmasks: 'the-copy',
};
