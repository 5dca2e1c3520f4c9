import type { Flaw, Leak } from './flaw.ts';

/** Chain Grant: what A gives B also reaches C, whom only B gives to (design: ten flaws, F2). */
export const passedOn: Flaw = {
  kind: 'passed-on',
  breach: 'recipient',
  strength: [6.29, 5.92, 6.29, 6.29, 6.29, 6.29, 6.29, 6.78],
  leaks: ({ granted }) => {
    const carries = granted.filter(({ fearPerSecond }) => fearPerSecond > 0);
    const direct = new Set(granted.map(({ from, to }) => from * 8 + to));
    const found = new Map<number, Leak>();
    for (const first of carries) {
      for (const second of carries) {
        const pair = first.from * 8 + second.to;
        if (first.to !== second.from || first.from === second.to || direct.has(pair) || found.has(pair)) continue;
        found.set(pair, { from: first.from, to: second.to, depth: 1, row: { grant: first.grant, depth: 1 } });
      }
    }
    return [...found.entries()].sort(([one], [other]) => one - other).map(([, leak]) => leak);
  },
};
