import type { Fusion } from '../fusion.ts';

/** Voices that know each other from nowhere. */
export const operaOfStrangers: Fusion = {
  kind: 'opera-of-strangers',
  pair: ['choir', 'empty-theatre'],
  reachHexes: 2,
};
