import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

const LOOK_MS = 250;
/** Standing still for longer is told. A dream's ticks are caught up to this, and dropped beyond. */
const STALL_MS = 250;

/** Tells the log whenever the process stood still, and for how long. Gives a function that ends it. */
export const startStallAlarm = (log: Pick<Log, 'warn'>, { steadyMs }: Pick<Clock, 'steadyMs'>): (() => void) => {
  let dueMs = steadyMs() + LOOK_MS;
  const timer = setInterval(() => {
    const stalledMs = Math.round(steadyMs() - dueMs);
    dueMs = steadyMs() + LOOK_MS;
    if (stalledMs > STALL_MS) log.warn({ stalledMs }, 'the process stood still');
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
};
