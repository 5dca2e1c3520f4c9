import { CONDUCTANCE_PER_DEPTH } from '@lent-dreams/shared/rules/field.ts';
import type { Flaw } from './flaw.ts';

/** Priority Patron: the threads of two beds conduct twice as much, both ways (design: ten flaws, F10). */
export const paidVolume: Flaw = {
  kind: 'paid-volume',
  breach: 'transmission',
  strength: [3.04, 2.88, 3.23, 3.23, 3.23, 3.93, 5.5, 7.2],
  leaks: ({ granted, chosen }) =>
    granted
      .filter(({ from, to, fearPerSecond }) => fearPerSecond > 0 && (chosen.includes(from) || chosen.includes(to)))
      .map(({ from, to, grant, depth, fearPerSecond }) => ({
        from,
        to,
        depth: fearPerSecond / CONDUCTANCE_PER_DEPTH,
        row: { grant, depth: 2 * depth },
      })),
};
