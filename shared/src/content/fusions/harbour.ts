import { CALM } from '../emotion.ts';
import type { Fusion } from '../fusion.ts';

/** Calm that spreads, and water that stays where it is. */
export const harbour: Fusion = {
  kind: 'harbour',
  pair: ['lighthouse', 'tide'],
  reachHexes: 2,
  reachFeeling: CALM,
  beats: ['rising-tide'],
};
