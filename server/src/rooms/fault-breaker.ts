import type { Clock } from '../clock.ts';

const MINUTE_MS = 60_000;

/**
 * Counts faults within the last minute. `trips` notes one more and tells whether they are more than the limit; it goes
 * on telling so until fewer are left.
 */
export type FaultBreaker = { readonly trips: () => boolean };

export const newFaultBreaker = (perMinute: number, { steadyMs }: Pick<Clock, 'steadyMs'>): FaultBreaker => {
  let notedMs: readonly number[] = [];
  return {
    trips: () => {
      const nowMs = steadyMs();
      notedMs = [...notedMs.filter((ms) => nowMs - ms < MINUTE_MS), nowMs].slice(-perMinute - 1);
      return notedMs.length > perMinute;
    },
  };
};
