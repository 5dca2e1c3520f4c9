import type { Motif } from '../motif.ts';

/** Nothing yet; it becomes what its last tender feels most. */
export const seed: Motif = {
  kind: 'seed',
  cost: 1,
  profile: [0, 0, 0, 0, 0],
  fear: 0,
  grows: { afterSeconds: 30, into: ['swing', 'old-tree', 'mirror-pool', 'night-train', 'drum-fire'] },
};
