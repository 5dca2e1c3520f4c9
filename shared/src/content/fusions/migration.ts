import type { Fusion } from '../fusion.ts';

/** The sky on its way. */
export const migration: Fusion = {
  kind: 'migration',
  pair: ['star-map', 'paper-birds'],
  reachHexes: 2,
};
