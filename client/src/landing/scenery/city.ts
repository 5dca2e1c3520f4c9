import { coreOf, haloOf } from '../../look/tones.ts';
import { FEELING_GLYPHS, SKY_DRAWINGS } from './glyphs.ts';
import type { Dome, Drawing, SceneLayout } from './scene-layout.ts';
import { tint } from './tint.ts';
import { drawTowers } from './towers.ts';

/** How awake the city is: windows over all, and light of each dome; each 0–1. */
export type CityLife = { readonly lanternShare: number; readonly domeShares: readonly number[] };

type Pen = CanvasRenderingContext2D;

const drawBeam = (pen: Pen, scene: SceneLayout, dome: Dome): void => {
  const tone = haloOf(dome.feeling);
  pen.globalCompositeOperation = 'lighter';
  pen.save();
  // A round glow, stretched upwards: a beam without edges.
  pen.translate(dome.x, scene.waterline);
  pen.scale(1, 4.2);
  const beam = pen.createRadialGradient(0, 0, 0, 0, 0, dome.radius * 1.15);
  beam.addColorStop(0, tint(tone, 0.42));
  beam.addColorStop(0.5, tint(tone, 0.16));
  beam.addColorStop(1, tint(tone, 0));
  pen.fillStyle = beam;
  pen.fillRect(-dome.radius * 1.2, -dome.radius * 1.2, dome.radius * 2.4, dome.radius * 1.2);
  pen.restore();
  const glow = pen.createRadialGradient(dome.x, scene.waterline, 0, dome.x, scene.waterline, dome.radius * 2.3);
  glow.addColorStop(0, tint(tone, 0.5));
  glow.addColorStop(0.45, tint(tone, 0.17));
  glow.addColorStop(1, tint(tone, 0));
  pen.fillStyle = glow;
  pen.fillRect(dome.x - dome.radius * 2.4, scene.waterline - dome.radius * 2.4, dome.radius * 4.8, dome.radius * 2.4);
  pen.globalCompositeOperation = 'source-over';
};

const drawSign = (pen: Pen, dome: Dome, middleY: number): void => {
  const glyph = FEELING_GLYPHS[dome.feeling];
  if (glyph === undefined) return;
  const scale = (dome.radius * 0.52) / 24;
  pen.save();
  pen.translate(dome.x - 12 * scale, middleY - 12 * scale);
  pen.scale(scale, scale);
  pen.fillStyle = '#fff';
  pen.strokeStyle = '#fff';
  pen.lineWidth = 2.1;
  pen.lineCap = 'round';
  pen.shadowColor = tint(haloOf(dome.feeling), 1);
  pen.shadowBlur = 12;
  if (glyph.fill !== undefined) pen.fill(new Path2D(glyph.fill));
  if (glyph.line !== undefined) pen.stroke(new Path2D(glyph.line));
  pen.restore();
};

/** Height of a dome over its radius: nearly a half ball. */
const DOME_RISE = 0.99;

const drawDome = (pen: Pen, scene: SceneLayout, dome: Dome, lightShare: number): void => {
  const { x, radius } = dome;
  const base = scene.waterline;
  const rise = radius * DOME_RISE;
  const tone = haloOf(dome.feeling);
  const core = coreOf(dome.feeling);
  const shell = new Path2D();
  shell.ellipse(x, base, radius, rise, 0, Math.PI, 0);
  shell.closePath();
  pen.fillStyle = 'rgb(10 7 40 / .82)';
  pen.fill(shell);
  const fill = pen.createRadialGradient(x, base - rise * 0.35, radius * 0.1, x, base, radius * 1.1);
  fill.addColorStop(0, tint(tone, 0.42 + 0.25 * lightShare));
  fill.addColorStop(1, tint(tone, 0.3 + 0.15 * lightShare));
  pen.fillStyle = fill;
  pen.fill(shell);
  pen.save();
  pen.clip(shell);
  pen.strokeStyle = tint(core, 0.8);
  pen.lineWidth = Math.max(1, radius / 68);
  pen.beginPath();
  for (const share of [0.28, 0.66]) {
    pen.moveTo(x + radius * share, base);
    pen.ellipse(x, base, radius * share, rise, 0, 0, Math.PI, true);
  }
  for (const [height, bow] of [
    [0.44, 0.16],
    [0.8, 0.1],
  ] as const) {
    const half = Math.sqrt(1 - height * height) * radius;
    pen.moveTo(x - half, base - rise * height);
    pen.quadraticCurveTo(x, base - rise * (height - bow), x + half, base - rise * height);
  }
  pen.stroke();
  pen.restore();
  pen.save();
  pen.strokeStyle = tint(core, 1);
  pen.lineWidth = Math.max(1.6, radius / 48);
  pen.shadowColor = tint(tone, 1);
  for (const blur of [22, 9]) {
    pen.shadowBlur = blur;
    pen.stroke(shell);
  }
  pen.restore();
  drawSign(pen, dome, base - rise * 0.47);
};

const drawNeon = (pen: Pen, drawing: Drawing): void => {
  const tone = drawing.kind === 'balloon' ? 0xff6fb4 : 0x7f8bff;
  const path = new Path2D(SKY_DRAWINGS[drawing.kind]);
  const scale = drawing.size / 100;
  pen.save();
  pen.translate(drawing.x - drawing.size / 2, drawing.y - drawing.size / 2);
  pen.scale(scale, scale * (drawing.kind === 'balloon' ? 1.45 : 1));
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.fillStyle = 'rgb(16 8 60 / .3)';
  pen.fill(path);
  pen.strokeStyle = tint(tone, 0.95);
  pen.shadowColor = tint(tone, 1);
  pen.lineWidth = 3.4 / scale / 1.4;
  for (const blur of [26, 10]) {
    pen.shadowBlur = blur;
    pen.stroke(path);
  }
  pen.shadowBlur = 0;
  pen.strokeStyle = 'rgb(246 236 255)';
  pen.lineWidth = 1.3 / scale / 1.2;
  pen.stroke(path);
  pen.restore();
};

/** Water, with the city turned over in it row by row; rows sway more the nearer they are to the eye. */
const drawWater = (pen: Pen, scene: SceneLayout, pixelRatio: number): void => {
  const { width, height, waterline } = scene;
  const water = pen.createLinearGradient(0, waterline, 0, height);
  water.addColorStop(0, '#1a1253');
  water.addColorStop(0.35, '#0f0a3a');
  water.addColorStop(1, '#06041f');
  pen.fillStyle = water;
  pen.fillRect(0, waterline, width, height - waterline);
  const depth = Math.min(waterline, (height - waterline) * 1.1);
  const source = pen.canvas;
  for (let row = 0; row < depth - 2; row += 2) {
    const nearShare = row / depth;
    const sway = Math.sin(row * 0.42 + row * row * 0.003) * (1.2 + nearShare * 5) + Math.sin(row * 1.7) * 1.4;
    pen.globalAlpha = 0.62 * (1 - nearShare) ** 1.5;
    const sourceY = waterline - row * 1.04 - 3;
    if (sourceY < 0) break;
    pen.drawImage(source, 0, sourceY * pixelRatio, width * pixelRatio, 2 * pixelRatio, sway, waterline + row, width, 2);
  }
  pen.globalAlpha = 1;
  for (const dome of scene.domes) {
    const tone = haloOf(dome.feeling);
    const glow = pen.createRadialGradient(dome.x, waterline, 0, dome.x, waterline, dome.radius * 2);
    glow.addColorStop(0, tint(tone, 0.2));
    glow.addColorStop(1, tint(tone, 0));
    pen.globalCompositeOperation = 'lighter';
    pen.fillStyle = glow;
    pen.fillRect(dome.x - dome.radius * 2, waterline, dome.radius * 4, dome.radius * 2);
    pen.globalCompositeOperation = 'source-over';
  }
  const shore = pen.createLinearGradient(0, 0, width, 0);
  shore.addColorStop(0, 'rgb(140 130 255 / .5)');
  shore.addColorStop(0.5, 'rgb(255 226 180 / .7)');
  shore.addColorStop(1, 'rgb(255 130 200 / .5)');
  pen.fillStyle = shore;
  pen.fillRect(0, waterline - 0.5, width, 1.2);
};

/** Draws skyline, domes, water and neon drawings once; the sky shines through above. */
export const drawCity = (canvas: HTMLCanvasElement, scene: SceneLayout, life: CityLife, pixelRatio: number): void => {
  canvas.width = Math.round(scene.width * pixelRatio);
  canvas.height = Math.round(scene.height * pixelRatio);
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  drawTowers(pen, scene, life.lanternShare);
  for (const dome of scene.domes) drawBeam(pen, scene, dome);
  for (const [index, dome] of scene.domes.entries()) drawDome(pen, scene, dome, life.domeShares[index] ?? 0);
  drawWater(pen, scene, pixelRatio);
  for (const drawing of scene.drawings) drawNeon(pen, drawing);
};
