import type { Flaw } from './flaw.ts';

const STEPS_SECONDS = [15, 30];

/** Depth Creep: every thread grows one depth step at 15 s and one at 30 s, beyond 3 if need be (design: ten flaws, F4). */
export const creeping: Flaw = {
  kind: 'creeping',
  breach: 'transmission',
  strength: [1.5, 1.3, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2],
  leaks: (granted, seconds) => {
    const depth = STEPS_SECONDS.filter((step) => seconds >= step).length;
    if (depth === 0) return [];
    return granted.filter(({ fearPerSecond }) => fearPerSecond > 0).map(({ from, to }) => ({ from, to, depth }));
  },
};
