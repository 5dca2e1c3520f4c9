import type { Fusion } from '../fusion.ts';

/** Time that grows. */
export const slowSeason: Fusion = {
  kind: 'slow-season',
  pair: ['greenhouse', 'clock'],
  reachHexes: 2,
};
