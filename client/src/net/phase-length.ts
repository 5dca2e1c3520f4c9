import { TICK_MS } from '@lent-dreams/shared/units.ts';

/** Length of the running phase in milliseconds, from what patches tell: its name, its last tick and the tick now. */
export type PhaseLength = (phase: string, endsTick: number, tick: number) => number;

/**
 * Measures a phase by the longest time to its end that was ever seen, which is its whole length for everybody who was
 * there when it began. Whoever comes later sees the part that was left then; 0 for a phase without a clock.
 */
export const createPhaseLength = (): PhaseLength => {
  let phase = '';
  let longestTicks = 0;
  return (nowPhase, endsTick, tick) => {
    if (nowPhase !== phase) longestTicks = 0;
    phase = nowPhase;
    longestTicks = endsTick === 0 ? 0 : Math.max(longestTicks, endsTick - tick);
    return longestTicks * TICK_MS;
  };
};
