import type { Flaw, Leak } from './flaw.ts';

const GUEST_DEPTH = 0.6;

/** Guest Default: every two beds are tied over the gallery where they gave each other nothing (design: ten flaws, F7). */
export const unaskedGuests: Flaw = {
  kind: 'unasked-guests',
  breach: 'subject',
  strength: [2.76, 2.59, 2.76, 2.76, 3.08, 3.27, 3.5, 3.7],
  leaks: ({ granted, threadCounts }) => {
    const given = new Set(granted.map(({ from, to }) => from * 8 + to));
    return threadCounts.flatMap((_count, from) =>
      threadCounts.flatMap((_other, to): readonly Leak[] =>
        from === to || given.has(from * 8 + to) ? [] : [{ from, to, depth: GUEST_DEPTH, row: { grant: 0, depth: 1 } }],
      ),
    );
  },
};
