import type { DreamView } from '../model/dream-view.ts';

/** Strength of a full spiral at the brim, and the most it grows to above it. */
const FULL = 0.55;
const MOST = 0.68;
/** Uneasiness just below the spiral. */
const UNEASY = 0.3;
/** Limit for people who want less movement (design: motion). */
const CALM_LIMIT = 0.25;

/**
 * Strength of the fear spiral 0–1: 0 until the mean fear is within 12 of the brim, uneasy above, 0.55–0.68 in a spiral.
 * In a quiet room it is 0, and in the
 * morning, whatever fear is left.
 */
export const spiralStrength = (
  view: Pick<DreamView, 'phase' | 'spiral' | 'fear' | 'brim' | 'quietUntilMs'>,
  nowMs: number,
  calmMotion: boolean,
): number => {
  if (view.phase === 'lobby' || view.phase === 'ending' || view.quietUntilMs > nowMs) return 0;
  const over = view.fear - view.brim;
  const near = Math.max(0, Math.min(1, (over + 12) / 24));
  const strength = view.spiral ? FULL + (MOST - FULL) * Math.max(0, Math.min(1, over / 30)) : UNEASY * near * near;
  return calmMotion ? Math.min(CALM_LIMIT, strength) : strength;
};
