/** Where a thread runs: from edge to edge of two lights, bowed a little towards the stage. CSS pixels. */
export type ThreadCourse = {
  startX: number;
  startY: number;
  endX: number;
  endY: number;
  /** Length of the straight line. */
  length: number;
  /** Unit vector across it. */
  acrossX: number;
  acrossY: number;
  /** How far its middle stands off the straight line, in pixels along the unit vector. */
  bow: number;
};

const BOW_SHARE = 0.09;
const BOW_LIMIT_PX = 30;

export const createCourse = (): ThreadCourse => ({
  startX: 0,
  startY: 0,
  endX: 0,
  endY: 0,
  length: 1,
  acrossX: 0,
  acrossY: 0,
  bow: 0,
});

/** Lays a course between two lights, `startGap` and `endGap` pixels away from their middles. */
export const layCourse = (
  course: ThreadCourse,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  startGap: number,
  endGap: number,
  stageX: number,
  stageY: number,
): void => {
  const dx = bx - ax;
  const dy = by - ay;
  const whole = Math.max(1, Math.sqrt(dx * dx + dy * dy));
  const ux = dx / whole;
  const uy = dy / whole;
  // Lights that nearly touch still get a short course.
  const room = Math.max(8, whole - startGap - endGap);
  const start = (whole - room) * (startGap / (startGap + endGap));
  course.startX = ax + ux * start;
  course.startY = ay + uy * start;
  course.endX = course.startX + ux * room;
  course.endY = course.startY + uy * room;
  course.length = room;
  course.acrossX = -uy;
  course.acrossY = ux;
  const towards = (stageX - (ax + bx) / 2) * -uy + (stageY - (ay + by) / 2) * ux;
  // A thread through the middle has no side; it bows little.
  const bow = Math.min(BOW_LIMIT_PX, whole * BOW_SHARE, Math.abs(towards) * 0.5 + 4);
  course.bow = towards >= 0 ? bow : -bow;
};

/** Writes a point of a course into `out`: share 0–1 along it, `aside` pixels off it. */
export const onCourse = (course: ThreadCourse, share: number, aside: number, out: Float64Array): void => {
  const off = course.bow * 4 * share * (1 - share) + aside;
  out[0] = course.startX + (course.endX - course.startX) * share + course.acrossX * off;
  out[1] = course.startY + (course.endY - course.startY) * share + course.acrossY * off;
};
