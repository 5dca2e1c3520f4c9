import { actorBeds } from '../../state/world.ts';
import type { ShadeRule } from './shade-rule.ts';

const THINNED = 0.9;
/** It never takes the last of a thread. */
const LEAST_SHARE = 0.2;
const CALLERS = 3;

/** The threads of its bed thin out, until three dreamers call the name; or all that there are. */
export const theFading: ShadeRule = {
  kind: 'the-fading',
  everySeconds: 3,
  act: () => [],
  threadShare: ({ acts }) => {
    let share = 1;
    for (let act = 0; act < acts && share > LEAST_SHARE; act += 1) share *= THINNED;
    return Math.max(LEAST_SHARE, share);
  },
  help: 'callName',
  helpersWanted: (world, { bed }) =>
    Math.max(1, Math.min(CALLERS, actorBeds(world).filter((other) => other !== bed).length)),
};
