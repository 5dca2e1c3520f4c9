import type { Flaw } from './flaw.ts';
import { ghostsOf } from './ghosts-of.ts';

/** Sticky Grant: what somebody let go of runs on, at its last depth (design: ten flaws, F1). */
export const sticky: Flaw = {
  kind: 'sticky',
  breach: 'transmission',
  strength: [1.79, 1.9, 1.9, 1.9, 2.02, 2.42, 2.9, 3.1],
  leaks: (view) => ghostsOf(view, 'stopped'),
};
