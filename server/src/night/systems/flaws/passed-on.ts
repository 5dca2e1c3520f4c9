import type { Flaw } from './flaw.ts';

/** Chain Grant: what A gives B also reaches C, whom only B gives to (design: ten flaws, F2). */
export const passedOn: Flaw = {
  kind: 'passed-on',
  breach: 'recipient',
  strength: [3.4, 3, 2.7, 2.5, 2.4, 2.3, 2.3, 2.3],
  leaks: (granted) => {
    const carries = granted.filter(({ fearPerSecond }) => fearPerSecond > 0);
    const direct = new Set(granted.map(({ from, to }) => from * 8 + to));
    const found = new Set<number>();
    for (const first of carries) {
      for (const second of carries) {
        const pair = first.from * 8 + second.to;
        if (first.to === second.from && first.from !== second.to && !direct.has(pair)) found.add(pair);
      }
    }
    return [...found]
      .sort((one, other) => one - other)
      .map((pair) => ({ from: Math.floor(pair / 8), to: pair % 8, depth: 1 }));
  },
};
