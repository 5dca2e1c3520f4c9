import { TICK_MS } from '@lent-dreams/shared/units.ts';

/** Turns the room's ticks into moments of the page's own steady clock, in milliseconds. */
export type TickClock = {
  /** The room's tick as a patch brought it at that moment. */
  readonly observe: (tick: number, arrivedMs: number) => void;
  /** When a tick is, was or will be; 0 for tick 0, which means no moment. */
  readonly toMs: (tick: number) => number;
};

/** Smaller differences are noise of the line; leaving the offset alone keeps the view from changing for nothing. */
const STEADY_MS = 25;
/** A larger one is a halt or restart of the server. */
const RESTART_MS = 1500;
/** A patch can be late but never early: the offset falls at once and rises slowly. */
const RISE_SHARE = 0.15;

/** A clock that has seen no tick. */
export const createTickClock = (): TickClock => {
  let lastTick = -1;
  let offsetMs: number | undefined;
  return {
    observe: (tick, arrivedMs) => {
      if (tick === lastTick) return;
      lastTick = tick;
      const seenMs = arrivedMs - tick * TICK_MS;
      const riseMs = offsetMs === undefined ? 0 : seenMs - offsetMs;
      if (offsetMs === undefined || riseMs < -STEADY_MS || riseMs > RESTART_MS) offsetMs = seenMs;
      else if (riseMs > STEADY_MS) offsetMs += riseMs * RISE_SHARE;
    },
    toMs: (tick) => (tick === 0 || offsetMs === undefined ? 0 : Math.round(offsetMs + tick * TICK_MS)),
  };
};
