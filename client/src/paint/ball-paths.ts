import type { DrawSign } from './sign-paths.ts';

const TURN = Math.PI * 2;
const white = (alpha: number): string => `rgba(255,255,255,${alpha})`;

const round = (brush: CanvasRenderingContext2D, radius: number): void => {
  brush.beginPath();
  brush.arc(0, 0, radius, 0, TURN);
};

/** Bots are rounded squares. */
const square = (brush: CanvasRenderingContext2D, radius: number): void => {
  brush.beginPath();
  brush.roundRect(-radius, -radius, radius * 2, radius * 2, radius * 0.42);
};

type Outline = (brush: CanvasRenderingContext2D, radius: number) => void;

/** Glass: light from the upper left, darker towards the rim (black takes the dark tint, white the light one). */
const glass =
  (outline: Outline): DrawSign =>
  (brush) => {
    outline(brush, 1);
    brush.fillStyle = '#000';
    brush.fill();
    const light = brush.createRadialGradient(-0.22, -0.3, 0.05, 0, 0, 1.12);
    light.addColorStop(0, white(1));
    light.addColorStop(0.55, white(0.74));
    light.addColorStop(0.85, white(0.42));
    light.addColorStop(1, white(0.2));
    brush.fillStyle = light;
    brush.fill();
  };

const rim =
  (outline: Outline): DrawSign =>
  (brush) => {
    brush.strokeStyle = '#000';
    brush.lineWidth = 0.13;
    brush.globalAlpha = 0.5;
    outline(brush, 1.01);
    brush.stroke();
    brush.globalAlpha = 0.22;
    brush.lineWidth = 0.24;
    brush.stroke();
    brush.globalAlpha = 1;
    brush.strokeStyle = '#fff';
    brush.lineWidth = 0.075;
    brush.stroke();
    // A sickle of reflected light.
    brush.globalAlpha = 0.34;
    brush.lineWidth = 0.07;
    brush.beginPath();
    brush.arc(0, 0, 0.78, 1.12 * Math.PI, 1.42 * Math.PI);
    brush.stroke();
  };

const ring =
  (radius: number, width: number): DrawSign =>
  (brush) => {
    brush.lineWidth = width;
    round(brush, radius);
    brush.stroke();
  };

const dashed: DrawSign = (brush) => {
  brush.lineWidth = 0.06;
  const step = (TURN * 1.3) / 26;
  brush.setLineDash([step * 0.5, step * 0.5]);
  round(brush, 1.3);
  brush.stroke();
};

const rays: DrawSign = (brush) => {
  brush.lineWidth = 0.075;
  for (let ray = 0; ray < 13; ray += 1) {
    const angle = Math.PI * (1 + ray / 12);
    const reach = ray % 2 === 0 ? 1.62 : 1.5;
    brush.beginPath();
    brush.moveTo(Math.cos(angle) * 1.24, Math.sin(angle) * 1.24);
    brush.lineTo(Math.cos(angle) * reach, Math.sin(angle) * reach);
    brush.stroke();
  }
};

/** Two ticks that stick out of the glass, and dots between them. */
const brimMark: DrawSign = (brush) => {
  brush.lineWidth = 0.1;
  for (const side of [-1, 1]) {
    brush.beginPath();
    brush.moveTo(side * 0.86, 0);
    brush.lineTo(side * 1.28, 0);
    brush.stroke();
  }
  for (let dot = -5; dot <= 5; dot += 1) {
    brush.globalAlpha = 0.75;
    brush.beginPath();
    brush.arc(dot * 0.145, 0, 0.036, 0, TURN);
    brush.fill();
  }
};

const quarter: DrawSign = (brush) => {
  brush.lineWidth = 0.1;
  brush.beginPath();
  brush.arc(0, 0, 1.3, -0.5 * Math.PI, 0);
  brush.stroke();
};

/** The dark disc a thread is held by. */
const handle: DrawSign = (brush) => {
  brush.fillStyle = 'rgba(11,8,40,.94)';
  round(brush, 1.62);
  brush.fill();
  brush.lineWidth = 0.22;
  brush.strokeStyle = '#f3f0ff';
  round(brush, 1.62);
  brush.stroke();
};

const handleGlow: DrawSign = (brush) => {
  const light = brush.createRadialGradient(0, 0, 1.2, 0, 0, 2);
  light.addColorStop(0, white(0.9));
  light.addColorStop(0.4, white(0.45));
  light.addColorStop(1, white(0));
  brush.fillStyle = light;
  brush.fillRect(-2, -2, 4, 4);
};

/** Parts of a light and of a ring, drawn around (0, 0) for a light of radius 1; they reach to radius 2. */
export const BALL_PARTS = {
  glass: glass(round),
  'glass-bot': glass(square),
  rim: rim(round),
  'rim-bot': rim(square),
  dashed,
  chosen: ring(1.36, 0.075),
  closing: ring(1.5, 0.05),
  rays,
  brim: brimMark,
  quarter,
  handle,
  'handle-glow': handleGlow,
} as const satisfies Record<string, DrawSign>;
