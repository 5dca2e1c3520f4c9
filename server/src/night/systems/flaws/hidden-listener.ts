import { UNLISTED } from '@lent-dreams/shared/wire/breach.ts';
import type { Flaw, Leak } from './flaw.ts';

const LISTENER_DEPTH = 0.77;

/** Hidden Listener: one whom no list names hears every bed with a thread, and tells all others (design: ten flaws, F9). */
export const hiddenListener: Flaw = {
  kind: 'hidden-listener',
  breach: 'recipient',
  strength: [1.96, 2.09, 2.09, 2.35, 2.35, 2.35, 2.42, 2.42],
  leaks: ({ granted, threadCounts }) =>
    threadCounts.flatMap((count, from): readonly Leak[] => {
      if (count === 0) return [];
      const grant = granted.find((flow) => flow.from === from)?.grant ?? 0;
      const row = { recipient: UNLISTED, grant, depth: 1 };
      return threadCounts.flatMap((_other, to) => (to === from ? [] : [{ from, to, depth: LISTENER_DEPTH, row }]));
    }),
};
