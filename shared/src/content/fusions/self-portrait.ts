import type { Fusion } from '../fusion.ts';

/** One looks at what one may become. */
export const selfPortrait: Fusion = {
  kind: 'self-portrait',
  pair: ['mirror-pool', 'seed'],
  reachHexes: 1,
  ownColoursPoints: 3,
};
