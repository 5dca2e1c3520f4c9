import { type Boxes, gapToBox } from './boxes.ts';
import { onCourse, type ThreadCourse } from './thread-course.ts';

/** Least gap between a ring and lights, names and other rings, in CSS pixels (design: ring). */
export const RING_CLEAR_PX = 6;
/** Steps a ring may slide from the middle of its thread, each way. */
const STEPS = 9;
const STEP_SHARE = 0.045;

/** What rings keep clear of. */
export type RingObstacles = {
  readonly names: Boxes;
  readonly lightX: Float64Array;
  readonly lightY: Float64Array;
  readonly lightCount: number;
  readonly lightRadius: number;
};

const gapAt = (
  x: number,
  y: number,
  ringRadius: number,
  obstacles: RingObstacles,
  placed: readonly { x: number; y: number }[],
): number => {
  let gap = Number.POSITIVE_INFINITY;
  for (let light = 0; light < obstacles.lightCount; light += 1) {
    const away = Math.hypot(x - (obstacles.lightX[light] as number), y - (obstacles.lightY[light] as number));
    gap = Math.min(gap, away - obstacles.lightRadius - ringRadius, gapToBox(obstacles.names, light, x, y) - ringRadius);
  }
  for (const ring of placed) gap = Math.min(gap, Math.hypot(x - ring.x, y - ring.y) - ringRadius * 2);
  return gap;
};

/**
 * Shares (0–1) along the courses at which the rings stand: each as near its thread's middle as it can while at least
 * 6 px clear of lights, names and earlier rings; where no place is clear, the clearest one.
 */
export const placeRings = (
  courses: readonly ThreadCourse[],
  ringRadius: number,
  obstacles: RingObstacles,
): number[] => {
  const placed: { x: number; y: number }[] = [];
  const point = new Float64Array(2);
  return courses.map((course) => {
    let best = 0.5;
    let bestGap = Number.NEGATIVE_INFINITY;
    for (let step = 0; step <= STEPS * 2 && bestGap < RING_CLEAR_PX; step += 1) {
      const share = 0.5 + Math.ceil(step / 2) * STEP_SHARE * (step % 2 === 0 ? 1 : -1);
      onCourse(course, share, 0, point);
      const gap = gapAt(point[0] as number, point[1] as number, ringRadius, obstacles, placed);
      if (gap > bestGap) {
        bestGap = gap;
        best = share;
      }
    }
    onCourse(course, best, 0, point);
    placed.push({ x: point[0] as number, y: point[1] as number });
    return best;
  });
};
