/** A call is given up after this at the earliest: the network may still swallow everything. */
const LEAST_LIMIT_MS = 600;
const MOST_LIMIT_MS = 3000;
/** Times the fastest call that ever succeeded. */
const LIMIT_FACTOR = 3;

/**
 * How long the first call after a loss may take. Short, because a call begun while the network was away hangs long
 * after it is back; but never shorter than what this network needs, `fastestMs` (Infinity: not known).
 */
export const firstCallLimitMs = (fastestMs: number): number =>
  Math.max(LEAST_LIMIT_MS, Math.min(MOST_LIMIT_MS, fastestMs * LIMIT_FACTOR));

/** Pause between attempts, by the time since the loss: the seat is kept for 90 s. */
const PACES: readonly { readonly untilMs: number; readonly delayMs: number }[] = [
  { untilMs: 40_000, delayMs: 300 },
  { untilMs: 120_000, delayMs: 1000 },
];
const LAST_PACE_MS = 5000;
/** A server that is there but has no room for us now is asked at this pace. */
const BUSY_PACE_MS = 3000;
/** Clients of one restarted server must not come all at once. */
const SCATTER_SHARE = 0.4;

/** Pause before the next attempt; `isBusy` when the server has refused for now. `chance` is a random number 0–1. */
export const comeBackDelayMs = (sinceLossMs: number, isBusy: boolean, chance: number): number => {
  const paceMs = PACES.find(({ untilMs }) => sinceLossMs < untilMs)?.delayMs ?? LAST_PACE_MS;
  return (isBusy ? Math.max(paceMs, BUSY_PACE_MS) : paceMs) * (1 - SCATTER_SHARE / 2 + SCATTER_SHARE * chance);
};
