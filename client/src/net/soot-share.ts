import { FEAR, inScope } from '@lent-dreams/shared/content/emotion.ts';
import { START_FEAR, TIPPING_FEAR } from '@lent-dreams/shared/rules/field.ts';
import type { GiveView } from '../model/dream-view.ts';

const DEEPEST = 3;

/** How strongly fear above rest spreads, as the field's own curve f² / (f² + K²). */
const spread = (fear: number): number => {
  const above = Math.max(0, fear - START_FEAR);
  return (above * above) / (above * above + TIPPING_FEAR * TIPPING_FEAR);
};

const fromOneEnd = (give: GiveView, fear: number): number =>
  give.keepsFear || !inScope(give.scope, FEAR) ? 0 : (give.depth / DEEPEST) * spread(fear);

/**
 * Fear that runs on a thread now, 0–1: of its two directions the stronger, each being its depth (1–3, as a part of 3)
 * times the spread f² / (f² + K²) of the giver's fear above rest, f = fear − 4, K = 40 (design: field). 0 where the
 * giver keeps fear or its scope holds none. Fears are 0–100.
 */
export const sootShare = (fromA: GiveView, fromB: GiveView, fearOfA: number, fearOfB: number): number =>
  Math.max(fromOneEnd(fromA, fearOfA), fromOneEnd(fromB, fearOfB));
