/** What the screen does for somebody who has touched nothing: the gold thing waves, later the line says that watching is fine. */
export type Nudge = 'none' | 'point' | 'watch';

const POINT_AFTER_MS = 12_000;
const POINT_FOR_MS = 6000;
const WATCH_AFTER_MS = 30_000;

/** The nudge after so long without a touch (screens: goal lines): once each, and never where an answer is asked for. */
export const nudgeOf = (idleMs: number, isAsked: boolean): Nudge => {
  if (isAsked || idleMs < POINT_AFTER_MS) return 'none';
  if (idleMs >= WATCH_AFTER_MS) return 'watch';
  return idleMs < POINT_AFTER_MS + POINT_FOR_MS ? 'point' : 'none';
};
