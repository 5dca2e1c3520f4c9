import { type Channel, CONDUCTANCE_PER_DEPTH } from '@lent-dreams/shared/rules/field.ts';
import type { HiddenFlow } from '../../state/world.ts';
import type { Flaw } from './flaw.ts';

/**
 * All a flaw can know of people: who may be reached. It has no field of the safety layer, and no document.
 */
export type LendingView = {
  /** For each bed: a sleeper, or a person who said that the machine may misuse what they lend. */
  readonly mayMisuse: readonly boolean[];
  readonly humans: number;
};

/** What the night's flaw makes flow now: fear only, and only where both ends may be reached. */
export const hiddenFlows = (
  flaw: Flaw | undefined,
  granted: readonly Channel[],
  seconds: number,
  lending: LendingView,
): HiddenFlow[] => {
  if (flaw === undefined) return [];
  const strength = flaw.strength[Math.min(8, Math.max(1, lending.humans)) - 1] as number;
  return flaw
    .leaks(granted, seconds)
    .filter(({ from, to }) => lending.mayMisuse[from] === true && lending.mayMisuse[to] === true)
    .map(({ from, to, depth }) => ({ from, to, perSecond: CONDUCTANCE_PER_DEPTH * depth * strength }));
};
