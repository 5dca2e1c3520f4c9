import type { Fusion } from '../fusion.ts';

/** A door with two sides: it is open when both say so. */
export const threshold: Fusion = {
  kind: 'threshold',
  pair: ['bridge', 'door'],
  reachHexes: 1,
  twoSided: true,
};
