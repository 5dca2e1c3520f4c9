import { describe, expect, it } from 'vitest';
import { createBoxes } from './boxes.ts';
import { placeRings, RING_CLEAR_PX, type RingObstacles } from './ring-places.ts';
import { createCourse, layCourse, onCourse, type ThreadCourse } from './thread-course.ts';

const RADIUS = 15;

const course = (ax: number, ay: number, bx: number, by: number): ThreadCourse => {
  const made = createCourse();
  layCourse(made, ax, ay, bx, by, 30, 30, 700, 326);
  return made;
};

const nothing = (lights: readonly (readonly [number, number])[] = []): RingObstacles => {
  const names = createBoxes(8);
  names.left.fill(-1e6);
  names.right.fill(-1e6);
  return {
    names,
    lightX: Float64Array.from(lights.map(([x]) => x)),
    lightY: Float64Array.from(lights.map(([, y]) => y)),
    lightCount: lights.length,
    lightRadius: 28,
  };
};

const pointAt = (on: ThreadCourse, share: number): readonly [number, number] => {
  const out = new Float64Array(2);
  onCourse(on, share, 0, out);
  return [out[0] as number, out[1] as number];
};

describe('placeRings', () => {
  it('stands in the middle when nothing is near', () => {
    expect(placeRings([course(0, 0, 400, 0)], RADIUS, nothing())).toEqual([0.5]);
  });

  it('slides off a light under the middle of its thread', () => {
    const line = course(0, 0, 600, 0);
    const [x, y] = pointAt(line, 0.5);
    const [share] = placeRings([line], RADIUS, nothing([[x, y]]));
    const [ringX, ringY] = pointAt(line, share as number);
    expect(Math.hypot(ringX - x, ringY - y)).toBeGreaterThanOrEqual(28 + RADIUS + RING_CLEAR_PX);
  });

  it('slides off a name', () => {
    const line = course(0, 0, 500, 0);
    const [x, y] = pointAt(line, 0.5);
    const obstacles = nothing([[-500, -500]]);
    obstacles.names.left[0] = x - 30;
    obstacles.names.right[0] = x + 30;
    obstacles.names.top[0] = y - 10;
    obstacles.names.bottom[0] = y + 10;
    const [share] = placeRings([line], RADIUS, obstacles);
    expect(Math.abs(pointAt(line, share as number)[0] - x)).toBeGreaterThanOrEqual(30 + RADIUS + RING_CLEAR_PX);
  });

  it('keeps two rings of crossing threads apart', () => {
    const first = course(0, 0, 500, 500);
    const second = course(0, 500, 500, 0);
    const [a, b] = placeRings([first, second], RADIUS, nothing());
    const [ax, ay] = pointAt(first, a as number);
    const [bx, by] = pointAt(second, b as number);
    expect(Math.hypot(ax - bx, ay - by)).toBeGreaterThanOrEqual(RADIUS * 2 + RING_CLEAR_PX);
  });

  it('takes the clearest place where none is clear', () => {
    const line = course(0, 0, 110, 0);
    const [share] = placeRings(
      [line],
      RADIUS,
      nothing([
        [0, 0],
        [110, 0],
      ]),
    );
    expect(share).toBeCloseTo(0.5, 5);
  });
});
