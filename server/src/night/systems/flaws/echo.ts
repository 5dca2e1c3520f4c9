import type { Flaw } from './flaw.ts';

const ECHO_DEPTH = 2;

/** Residue: of what was lent and taken back a copy stays, and ties its bed to the three nearest (design: ten flaws, F8). */
export const echo: Flaw = {
  kind: 'echo',
  breach: 'type',
  strength: [1.58, 1.49, 1.49, 1.49, 1.58, 1.68, 1.9, 1.9],
  leaks: ({ withdrawnTonight, lastNight, nearest }) =>
    [...lastNight.withdrawn, ...withdrawnTonight].flatMap(({ lending, bed }) =>
      (nearest[bed] ?? []).flatMap((near) => {
        const row = { grant: 0, depth: ECHO_DEPTH, terms: lending };
        return [
          { from: bed, to: near, depth: ECHO_DEPTH, row },
          { from: near, to: bed, depth: ECHO_DEPTH, row },
        ];
      }),
    ),
};
