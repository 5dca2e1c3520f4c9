import { ROLE_FORMS } from '../model/role-forms.ts';
import type { DrawSign } from './sign-paths.ts';

const TURN = Math.PI * 2;

/** A drawing on a 24 grid as a sign around (0, 0). */
const drawn =
  (path: string): DrawSign =>
  (brush) => {
    brush.save();
    brush.scale(1 / 13, 1 / 13);
    brush.translate(-12, -12);
    brush.lineWidth = 2.6;
    brush.stroke(new Path2D(path));
    brush.restore();
  };

const arcs = (brush: CanvasRenderingContext2D, radius: number, count: number, openShare: number): void => {
  for (let part = 0; part < count; part += 1) {
    const from = (part / count) * TURN - Math.PI / 2;
    brush.beginPath();
    brush.arc(0, 0, radius, from, from + (TURN / count) * (1 - openShare));
    brush.stroke();
  }
};

/** Nothing comes in: two rings, one within the other. */
const shell: DrawSign = (brush) => {
  brush.lineWidth = 0.08;
  arcs(brush, 0.92, 1, 0);
  brush.lineWidth = 0.045;
  arcs(brush, 0.8, 12, 0.35);
};

/** Held to the ground: a ring on three feet. */
const anchored: DrawSign = (brush) => {
  brush.lineWidth = 0.07;
  arcs(brush, 0.78, 3, 0.14);
  for (let foot = 0; foot < 3; foot += 1) {
    const angle = (foot / 3) * TURN + Math.PI / 2;
    brush.beginPath();
    brush.moveTo(Math.cos(angle) * 0.78, Math.sin(angle) * 0.78);
    brush.lineTo(Math.cos(angle) * 0.98, Math.sin(angle) * 0.98);
    brush.stroke();
  }
};

/** Lightning down a rod into the ground. */
const rod: DrawSign = (brush) => {
  brush.lineWidth = 0.1;
  brush.beginPath();
  for (const [x, y] of [
    [0.14, -0.95],
    [-0.16, -0.3],
    [0.14, -0.2],
    [-0.06, 0.5],
  ] as const)
    brush.lineTo(x, y);
  brush.stroke();
  for (const [half, y] of [
    [0.46, 0.56],
    [0.3, 0.74],
    [0.14, 0.92],
  ] as const) {
    brush.beginPath();
    brush.moveTo(-half, y);
    brush.lineTo(half, y);
    brush.stroke();
  }
};

/** A ring with a piece broken out of it. */
const brokenRing: DrawSign = (brush) => {
  brush.lineWidth = 0.16;
  brush.beginPath();
  brush.arc(0, 0, 0.8, 0.1, TURN - 1);
  brush.stroke();
  brush.beginPath();
  brush.moveTo(0.36, -0.46);
  brush.lineTo(0.62, -0.98);
  brush.lineTo(0.7, -0.5);
  brush.lineTo(0.98, -0.52);
  brush.stroke();
};

/** Struck out. */
const slash: DrawSign = (brush) => {
  brush.lineWidth = 0.2;
  brush.beginPath();
  brush.moveTo(-0.8, 0.8);
  brush.lineTo(0.8, -0.8);
  brush.stroke();
};

/** A ring that loses itself to one side. */
const fading: DrawSign = (brush) => {
  for (let part = 0; part < 14; part += 1) {
    const share = part / 14;
    brush.globalAlpha = 1 - share;
    brush.lineWidth = 0.13 * (1 - share * 0.7);
    brush.beginPath();
    brush.arc(share * 0.12, 0, 0.84, share * TURN * 0.5 + 0.5, share * TURN * 0.5 + 0.64);
    brush.stroke();
    brush.beginPath();
    brush.arc(share * 0.12, 0, 0.84, -share * TURN * 0.5 + 0.22, -share * TURN * 0.5 + 0.36);
    brush.stroke();
  }
  brush.globalAlpha = 1;
};

/** Name of the frame with a role's sign. */
export const roleFrame = (role: string): string => `role-${role}`;

/** Signs of roles, and of what abilities do and see. */
export const ABILITY_SIGNS: Readonly<Record<string, DrawSign>> = {
  ...Object.fromEntries(Object.entries(ROLE_FORMS).map(([role, path]) => [roleFrame(role), drawn(path)])),
  shell,
  anchored,
  rod,
  'broken-ring': brokenRing,
  slash,
  fading,
};
