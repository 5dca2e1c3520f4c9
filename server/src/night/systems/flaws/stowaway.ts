import type { Flaw } from './flaw.ts';

/** Depth steps of fear that ride along. */
const STEPS = 2;

/** Bundle: fear rides on the warm channels of every thread, whether it was given or kept (design: ten flaws, F3). */
export const stowaway: Flaw = {
  kind: 'stowaway',
  breach: 'type',
  strength: [1.99, 1.99, 2.11, 2.11, 2.14, 2.73, 2.9, 2.95],
  leaks: ({ granted }) =>
    granted
      .filter(({ carries }) => carries >= 0)
      .map(({ from, to, grant, depth, carries }) => ({
        from,
        to,
        depth: STEPS,
        row: { grant, depth, terms: `along/${carries}` },
      })),
};
