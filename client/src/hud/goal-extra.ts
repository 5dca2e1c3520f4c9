/** Height of a goal line of two lines at most, in CSS pixels (screens: grid). */
const GOAL_PX = 62;

/** How much further down a goal line of `heightPx` reaches than one of two lines: what stands below it moves by this. */
export const goalExtra = (heightPx: number): number => Math.max(0, heightPx - GOAL_PX);
