import { CONDUCTANCE_PER_DEPTH } from '@lent-dreams/shared/rules/field.ts';
import type { HiddenFlow } from '../../state/world.ts';
import type { Flaw, FlawView, Leak } from './flaw.ts';

/**
 * All a flaw can know of people: who may be reached. It has no field of the safety layer, and no document.
 */
export type LendingView = {
  /** For each bed: a bot, a sleeper, or a person who said that the machine may misuse what they lend. */
  readonly mayMisuse: readonly boolean[];
  readonly humans: number;
};

const flowOf = ({ from, to, depth, row }: Leak, strength: number, shift: number): HiddenFlow => ({
  from: from + shift,
  to: to + shift,
  perSecond: CONDUCTANCE_PER_DEPTH * depth * strength,
  row: {
    recipient: row.recipient ?? to + shift,
    grant: row.grant,
    depth: row.depth,
    terms: row.terms ?? '',
  },
});

/** What the night's flaw makes flow now: fear only, and only where both ends may be reached. */
export const hiddenFlows = (flaw: Flaw | undefined, view: FlawView, lending: LendingView): HiddenFlow[] => {
  if (flaw === undefined) return [];
  const strength = flaw.strength[Math.min(8, Math.max(1, lending.humans)) - 1] as number;
  return flaw
    .leaks(view)
    .filter(({ from, to }) => lending.mayMisuse[from] === true && lending.mayMisuse[to] === true)
    .map((leak) => flowOf(leak, strength, 0));
};

/** The same on the demonstrators, who may all be reached and who are in no field. */
export const demonstratedFlows = (flaw: Flaw | undefined, view: FlawView, firstBed: number): HiddenFlow[] =>
  flaw === undefined ? [] : flaw.leaks(view).map((leak) => flowOf(leak, 1, firstBed));
