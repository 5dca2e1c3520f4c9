import { CONDUCTANCE_PER_DEPTH } from '@lent-dreams/shared/rules/field.ts';
import { FIRST_DEMONSTRATOR } from '../../state/last-night.ts';
import type { World } from '../../state/world.ts';
import type { FlawView } from './flaw.ts';
import { lendingOf, secondsOf } from './view-of.ts';

/** With fewer beds than this within its reach, the flaw plays on the demonstrators (design: reach). */
const LEAST_BEDS = 3;
/** Depth of all that the demonstrators hold; three threads in a row and both ends of it free. */
const DEPTH = 2;
/** The waves press so much harder, as nobody's fear runs on. */
const HARDER_WAVES = 1.5;
const CALM = 1;

/** Does the flaw of tonight play on the stage, because too few people said that it may reach them? */
export const isDemonstrated = (world: World): boolean =>
  world.phase === 'unveiling' &&
  world.secret.flaw !== '' &&
  lendingOf(world).mayMisuse.filter((may) => may).length < LEAST_BEDS;

/** Factor on the pressure of a wave now. */
export const waveFactor = (world: World): number => (isDemonstrated(world) ? HARDER_WAVES : 1);

/** What the flaw sees of the four demonstrators, numbered from 0: their weave never changes, and they are in no field. */
export const demonstratorView = (world: World): FlawView => {
  const { demonstrators, answered } = world.secret.memory;
  const { live, ...lastNight } = demonstrators;
  return {
    seconds: secondsOf(world),
    granted: live.map(({ from, to, grant }) => ({
      from,
      to,
      grant,
      depth: DEPTH,
      fearPerSecond: CONDUCTANCE_PER_DEPTH * DEPTH,
      carries: CALM,
    })),
    endedTonight: [],
    withdrawnTonight: [],
    openOffers: [],
    lastNight,
    answered: answered
      .filter(({ from }) => from >= FIRST_DEMONSTRATOR)
      .map((flow) => ({ ...flow, from: flow.from - FIRST_DEMONSTRATOR, to: flow.to - FIRST_DEMONSTRATOR })),
    threadCounts: [1, 2, 2, 1],
    nearest: [
      [1, 2, 3],
      [0, 2, 3],
      [1, 3, 0],
      [2, 1, 0],
    ],
    chosen: [0, 1],
  };
};
