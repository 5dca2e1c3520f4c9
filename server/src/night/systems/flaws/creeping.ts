import type { Flaw } from './flaw.ts';

const STEPS_SECONDS = [15, 30];

/** Depth Creep: every thread grows one depth step at 15 s and one at 30 s, beyond 3 if need be (design: ten flaws, F4). */
export const creeping: Flaw = {
  kind: 'creeping',
  breach: 'transmission',
  strength: [2.24, 2.24, 2.04, 1.99, 2.02, 2.6, 2.9, 2.9],
  leaks: ({ granted, seconds }) => {
    const steps = STEPS_SECONDS.filter((step) => seconds >= step).length;
    if (steps === 0) return [];
    return granted
      .filter(({ fearPerSecond }) => fearPerSecond > 0)
      .map(({ from, to, grant, depth }) => ({ from, to, depth: steps, row: { grant, depth: depth + steps } }));
  },
};
