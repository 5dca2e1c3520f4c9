import { coreOf, haloOf } from '../../look/tones.ts';
import type { Dome, SceneLayout } from './scene-layout.ts';
import { tint } from './tint.ts';

/** Second strand of each braid, by the feeling of its dome. */
const COMPANION: Readonly<Record<number, number>> = { 0: 2, 1: 3, 4: 2 };
const STEP_PIXELS = 9;
const PASSES = [
  [13, 0.07],
  [5.5, 0.2],
  [1.7, 0.95],
] as const;

type Pen = CanvasRenderingContext2D;

const strandX = (dome: Dome, upShare: number, y: number, seconds: number, side: number, wide: number): number => {
  const ease = upShare * upShare * (3 - 2 * upShare);
  const braid = Math.sin(y / (wide * 2.6) + seconds * 0.35 + dome.x) * wide * Math.min(1, upShare * 3.2);
  const drift = Math.sin(y / 190 + seconds * 0.16 + dome.x * 0.7) * wide * 0.5 * upShare;
  return dome.x + (dome.topX - dome.x) * ease + braid * side + drift;
};

const drawStrand = (
  pen: Pen,
  scene: SceneLayout,
  dome: Dome,
  tone: number,
  core: number,
  side: number,
  seconds: number,
): void => {
  const foot = scene.waterline - dome.radius;
  const wide = Math.max(9, Math.min(19, dome.radius * 0.2));
  const path = new Path2D();
  path.moveTo(dome.x, foot);
  for (let y = foot - STEP_PIXELS; y > -STEP_PIXELS * 2; y -= STEP_PIXELS) {
    path.lineTo(strandX(dome, 1 - y / foot, y, seconds, side, wide), y);
  }
  const bold = Math.max(1, Math.min(1.7, scene.width / 1280));
  for (const [width, opacity] of PASSES) {
    pen.lineWidth = width * bold;
    pen.strokeStyle = width < 2 ? tint(core, opacity) : tint(tone, opacity);
    pen.stroke(path);
  }
  const bead = foot * (1 - ((seconds * 0.045 + (side > 0 ? 0.2 : 0.7) + dome.radius * 0.01) % 1));
  const beadX = strandX(dome, 1 - bead / foot, bead, seconds, side, wide);
  const light = pen.createRadialGradient(beadX, bead, 0, beadX, bead, 9);
  light.addColorStop(0, tint(core, 1));
  light.addColorStop(0.3, tint(tone, 0.55));
  light.addColorStop(1, tint(tone, 0));
  pen.fillStyle = light;
  pen.fillRect(beadX - 9, bead - 9, 18, 18);
};

/** Draws the braids that rise from the domes into the sky, with a bead of light climbing each strand. */
export const drawSkyThreads = (pen: Pen, scene: SceneLayout, seconds: number): void => {
  pen.clearRect(0, 0, scene.width, scene.waterline);
  pen.globalCompositeOperation = 'lighter';
  pen.lineJoin = 'round';
  for (const dome of scene.domes) {
    const companion = COMPANION[dome.feeling] ?? dome.feeling;
    drawStrand(pen, scene, dome, haloOf(companion), haloOf(companion), -1, seconds);
    drawStrand(pen, scene, dome, haloOf(dome.feeling), coreOf(dome.feeling), 1, seconds);
  }
};
