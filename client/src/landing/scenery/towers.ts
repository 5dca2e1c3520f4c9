import { pictureDice } from '../../look/noise.ts';
import type { SceneLayout } from './scene-layout.ts';
import { tint } from './tint.ts';

/** One row of the skyline. */
type Row = {
  readonly seed: number;
  /** Height of its towers as a share of the tallest. */
  readonly heightShare: number;
  readonly widthShare: number;
  readonly top: string;
  readonly foot: string;
  readonly edge: string;
  /** Share of windows that may be lit. */
  readonly windowsShare: number;
};

const ROWS: readonly Row[] = [
  {
    seed: 11,
    heightShare: 1,
    widthShare: 1,
    top: 'rgb(58 40 150 / .62)',
    foot: 'rgb(38 26 112 / .80)',
    edge: 'rgb(150 120 255 / .42)',
    windowsShare: 0.1,
  },
  {
    seed: 29,
    heightShare: 0.74,
    widthShare: 1.05,
    top: 'rgb(33 22 104 / .86)',
    foot: 'rgb(26 16 84 / .95)',
    edge: 'rgb(140 110 255 / .48)',
    windowsShare: 0.16,
  },
  {
    seed: 53,
    heightShare: 0.5,
    widthShare: 1.15,
    top: 'rgb(14 9 52 / .97)',
    foot: 'rgb(18 10 56)',
    edge: 'rgb(128 98 240 / .52)',
    windowsShare: 0.2,
  },
];

const WINDOW_TONES = [0xffd27a, 0xffd27a, 0xffb84d, 0x9a8bff, 0x7d86ff, 0x2fe6c8, 0xff6fa8] as const;

type Tower = {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly shape: number;
  readonly lean: number;
};

/** Outline from the left foot over the roof to the right foot. */
const outline = (tower: Tower, base: number): Path2D => {
  const { x, width, height } = tower;
  const roof = base - height;
  const path = new Path2D();
  path.moveTo(x, base);
  if (tower.shape === 0) {
    const block = width * 0.22;
    path.lineTo(x, roof);
    path.lineTo(x + width / 2 - block, roof);
    path.lineTo(x + width / 2 - block, roof - block * 1.5);
    path.lineTo(x + width / 2 + block, roof - block * 1.5);
    path.lineTo(x + width / 2 + block, roof);
    path.lineTo(x + width, roof);
  } else if (tower.shape === 1) {
    path.lineTo(x, roof + width * (tower.lean > 0 ? 0.42 : 0));
    path.lineTo(x + width, roof + width * (tower.lean > 0 ? 0 : 0.42));
  } else if (tower.shape === 2) {
    const shoulder = roof + Math.min(height * 0.45, width * 1.5);
    path.lineTo(x + width * 0.1, shoulder);
    path.lineTo(x + width / 2, roof - width * 0.35);
    path.lineTo(x + width * 0.9, shoulder);
  } else {
    path.lineTo(x, roof + width / 2);
    path.arc(x + width / 2, roof + width / 2, width / 2, Math.PI, 0);
  }
  path.lineTo(x + width, base);
  return path;
};

const towersOf = (scene: SceneLayout, row: Row): readonly Tower[] => {
  const dice = pictureDice(row.seed);
  // The first draws of neighbouring seeds look alike.
  for (let skip = 0; skip < 8; skip += 1) dice();
  const towers: Tower[] = [];
  let x = -scene.towerWidth * dice();
  while (x < scene.width) {
    const width = scene.towerWidth * row.widthShare * (0.72 + 0.62 * dice());
    const shape = Math.floor(dice() * 4);
    const tall = shape === 2 ? 1.12 : 1;
    const height = scene.towerHeight * row.heightShare * (0.5 + 0.5 * dice()) * tall;
    towers.push({ x, width, height, shape, lean: dice() - 0.5 });
    x += width * (0.86 + 0.34 * dice());
  }
  return towers;
};

const drawWindows = (
  pen: CanvasRenderingContext2D,
  tower: Tower,
  base: number,
  litShare: number,
  dice: () => number,
): void => {
  const inset = tower.shape === 2 ? tower.width * 0.24 : tower.width * 0.14;
  const start = base - tower.height + tower.width * (tower.shape === 0 ? 0.16 : 0.72);
  for (let y = start; y < base - 10; y += 11) {
    for (let x = tower.x + inset; x < tower.x + tower.width - inset; x += 9) {
      const draw = dice();
      const tone = WINDOW_TONES[Math.floor(dice() * WINDOW_TONES.length)] ?? 0xffd27a;
      const glow = 0.55 + 0.4 * dice();
      if (draw > litShare) continue;
      pen.fillStyle = tint(tone, glow);
      pen.fillRect(Math.round(x), Math.round(y), 2.6, 4);
    }
  }
};

/**
 * Draws the skyline down to the waterline. `lanternShare` 0–1 lights more windows the more people dream and watch
 * tonight; a window once lit stays where it is.
 */
export const drawTowers = (pen: CanvasRenderingContext2D, scene: SceneLayout, lanternShare: number): void => {
  for (const row of ROWS) {
    const dice = pictureDice(row.seed * 7);
    for (const tower of towersOf(scene, row)) {
      const path = outline(tower, scene.waterline);
      const fill = pen.createLinearGradient(0, scene.waterline - tower.height, 0, scene.waterline);
      fill.addColorStop(0, row.top);
      fill.addColorStop(1, row.foot);
      pen.fillStyle = fill;
      pen.fill(path);
      pen.strokeStyle = row.edge;
      pen.lineWidth = 1;
      pen.stroke(path);
      drawWindows(pen, tower, scene.waterline, row.windowsShare * (0.55 + 0.9 * lanternShare), dice);
    }
  }
};
