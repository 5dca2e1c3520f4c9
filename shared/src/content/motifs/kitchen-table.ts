import type { Motif } from '../motif.ts';

/** Where joy and calm are shared; up to four sit at it. */
export const kitchenTable: Motif = {
  kind: 'kitchen-table',
  cost: 3,
  profile: [2, 2, 0, 0, 0],
  fear: 0,
  seats: 4,
  presenceCounts: 2,
};
