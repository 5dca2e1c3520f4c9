/** Draws one sign around (0, 0) with radius 1. */
export type DrawSign = (brush: CanvasRenderingContext2D) => void;

const TURN = Math.PI * 2;

const sun: DrawSign = (brush) => {
  brush.beginPath();
  brush.arc(0, 0, 0.42, 0, TURN);
  brush.fill();
  brush.lineWidth = 0.16;
  for (let ray = 0; ray < 8; ray += 1) {
    const angle = (ray / 8) * TURN;
    brush.beginPath();
    brush.moveTo(Math.cos(angle) * 0.64, Math.sin(angle) * 0.64);
    brush.lineTo(Math.cos(angle) * 0.92, Math.sin(angle) * 0.92);
    brush.stroke();
  }
};

const waves: DrawSign = (brush) => {
  brush.lineWidth = 0.2;
  for (const y of [-0.3, 0.32]) {
    brush.beginPath();
    brush.moveTo(-0.86, y);
    brush.bezierCurveTo(-0.6, y - 0.42, -0.42, y - 0.3, -0.28, y);
    brush.bezierCurveTo(-0.1, y + 0.3, 0.1, y + 0.3, 0.28, y);
    brush.bezierCurveTo(0.42, y - 0.3, 0.6, y - 0.42, 0.86, y);
    brush.stroke();
  }
};

const star: DrawSign = (brush) => {
  brush.beginPath();
  for (let corner = 0; corner < 8; corner += 1) {
    const reach = corner % 2 === 0 ? 1 : 0.3;
    const angle = (corner / 8) * TURN - Math.PI / 2;
    brush.lineTo(Math.cos(angle) * reach, Math.sin(angle) * reach);
  }
  brush.closePath();
  brush.fill();
};

/** A crescent, open to the right. */
const moon: DrawSign = (brush) => {
  brush.beginPath();
  brush.arc(0, 0, 0.86, 0.24 * Math.PI, 1.62 * Math.PI, false);
  brush.arc(0.34, -0.06, 0.66, 1.42 * Math.PI, 0.42 * Math.PI, true);
  brush.closePath();
  brush.fill();
};

const triangle: DrawSign = (brush) => {
  brush.lineWidth = 0.16;
  brush.beginPath();
  brush.moveTo(0, -0.78);
  brush.lineTo(0.82, 0.64);
  brush.lineTo(-0.82, 0.64);
  brush.closePath();
  brush.fill();
  brush.stroke();
};

/** Never a cross: crosses belong to safety. */
const spiral: DrawSign = (brush) => {
  brush.lineWidth = 0.2;
  brush.beginPath();
  for (let step = 0; step <= 60; step += 1) {
    const share = step / 60;
    const angle = share * TURN * 2.3 - 0.5;
    brush.lineTo(Math.cos(angle) * 0.88 * share, Math.sin(angle) * 0.88 * share);
  }
  brush.stroke();
};

/** The six feelings' signs, in the order of every vector (design: symbols). */
export const FEELING_SIGNS: readonly DrawSign[] = [sun, waves, star, moon, triangle, spiral];

/** Closed eyes: somebody sleeps. */
export const closedEyes: DrawSign = (brush) => {
  brush.lineWidth = 0.15;
  for (const x of [-0.5, 0.5]) {
    brush.beginPath();
    brush.arc(x, -0.1, 0.32, 0.14 * Math.PI, 0.86 * Math.PI);
    brush.stroke();
  }
};

/** Lowered eyes: somebody is looking down and cannot be spoken to. */
export const loweredEyes: DrawSign = (brush) => {
  brush.lineWidth = 0.15;
  for (const x of [-0.5, 0.5]) {
    brush.beginPath();
    brush.moveTo(x - 0.32, -0.08);
    brush.lineTo(x + 0.32, -0.08);
    brush.stroke();
    brush.beginPath();
    brush.arc(x, 0.1, 0.14, 0, Math.PI);
    brush.fill();
  }
};

/** Three marks that fall. */
export const chevrons: DrawSign = (brush) => {
  brush.lineWidth = 0.15;
  for (const y of [-0.72, -0.16, 0.4]) {
    brush.beginPath();
    brush.moveTo(-0.5, y);
    brush.lineTo(0, y + 0.36);
    brush.lineTo(0.5, y);
    brush.stroke();
  }
};

/** Head of an arrow that points right. */
export const arrowhead: DrawSign = (brush) => {
  brush.lineWidth = 0.26;
  brush.beginPath();
  brush.moveTo(-0.4, -0.6);
  brush.lineTo(0.5, 0);
  brush.lineTo(-0.4, 0.6);
  brush.stroke();
};

/** Three short bars across a frozen thread. */
export const frostBars: DrawSign = (brush) => {
  brush.lineWidth = 0.16;
  for (const x of [-0.45, 0, 0.45]) {
    brush.beginPath();
    brush.moveTo(x, -0.6);
    brush.lineTo(x, 0.6);
    brush.stroke();
  }
};

/** Two hands that hold each other, as two hooked arcs. */
export const heldHands: DrawSign = (brush) => {
  brush.lineWidth = 0.2;
  for (const side of [-1, 1]) {
    brush.beginPath();
    brush.moveTo(side * 0.9, side * 0.18);
    brush.bezierCurveTo(side * 0.3, side * 0.5, side * -0.5, side * 0.4, side * -0.34, side * -0.1);
    brush.bezierCurveTo(side * -0.2, side * -0.4, side * 0.2, side * -0.2, side * 0.3, 0);
    brush.stroke();
  }
};

/** A tick. */
export const tick: DrawSign = (brush) => {
  brush.lineWidth = 0.28;
  brush.beginPath();
  brush.moveTo(-0.6, 0.02);
  brush.lineTo(-0.16, 0.5);
  brush.lineTo(0.66, -0.5);
  brush.stroke();
};

/** Five rounds around (0, 0) are made of this one. */
export const disc: DrawSign = (brush) => {
  brush.beginPath();
  brush.arc(0, 0, 0.8, 0, TURN);
  brush.fill();
};

/** A question mark. */
export const question: DrawSign = (brush) => {
  brush.lineWidth = 0.24;
  brush.beginPath();
  brush.moveTo(-0.46, -0.42);
  brush.bezierCurveTo(-0.46, -1.02, 0.5, -1.02, 0.5, -0.42);
  brush.bezierCurveTo(0.5, -0.04, 0, -0.06, 0, 0.36);
  brush.stroke();
  brush.beginPath();
  brush.arc(0, 0.78, 0.16, 0, TURN);
  brush.fill();
};
