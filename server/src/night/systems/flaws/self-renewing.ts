import type { Flaw } from './flaw.ts';
import { ghostsOf } from './ghosts-of.ts';

/** Silent Renewal: what was over by itself begins again, and nobody was asked (design: ten flaws, F5). */
export const selfRenewing: Flaw = {
  kind: 'self-renewing',
  breach: 'transmission',
  strength: [2.33, 2.47, 2.47, 2.47, 2.47, 2.47, 2.9, 3.1],
  leaks: (view) => ghostsOf(view, 'ranOut'),
};
