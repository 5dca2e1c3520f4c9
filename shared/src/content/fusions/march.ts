import type { Fusion } from '../fusion.ts';

/** Many steps, one beat. */
export const march: Fusion = {
  kind: 'march',
  pair: ['drum-fire', 'red-kite'],
  reachHexes: 2,
};
