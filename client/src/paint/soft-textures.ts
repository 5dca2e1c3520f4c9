import type * as Phaser from 'phaser';
import { addDataTexture } from './data-texture.ts';

/** Brightness between the two tints (0 halo, 1 core) and opacity, each 0–1, at u, v. */
type Shade = (u: number, v: number) => readonly [luminance: number, alpha: number];

const bell = (distance: number, width: number): number => Math.exp((-distance * distance) / (width * width));
const fromMiddle = (u: number, v: number): number => Math.hypot(u - 0.5, v - 0.5) * 2;
const clamp = (value: number): number => Math.max(0, Math.min(1, value));

const dot: Shade = (u, v) => {
  const d = fromMiddle(u, v);
  return [bell(d, 0.22), (bell(d, 0.16) + 0.42 * bell(d, 0.42)) * Math.min(1, Math.max(0, 1 - d) * 4)];
};

const glow: Shade = (u, v) => {
  const d = fromMiddle(u, v);
  return [0, (0.75 * bell(d, 0.3) + 0.35 * bell(d, 0.62)) * Math.max(0, 1 - d)];
};

/** A soap bubble: rim at 46 % of the half side, highlight off the centre. */
const orb: Shade = (u, v) => {
  const d = fromMiddle(u, v);
  const shine = Math.hypot(u - 0.43, v - 0.4) * 2;
  const rim = bell(d - 0.46, 0.045);
  const skin = d < 0.47 ? 0.22 + 0.45 * (d / 0.47) ** 3 : 0;
  const halo = 0.45 * bell(Math.max(0, d - 0.44), 0.24) * Math.min(1, (1 - d) * 4) * (d > 0.44 ? 1 : 0.2);
  const core = bell(d, 0.17);
  const alpha = Math.max(rim * 0.8, skin * 0.7, halo) + bell(shine, 0.12) * 0.5 + core * 0.9;
  return [rim * 0.5 + bell(shine, 0.13) * 0.8 + core, d < 1 ? alpha : 0];
};

/** A strand's light: a comet every tile, its head at u = 0.72, moving towards greater u. */
const flow: Shade = (u, v) => {
  const y = Math.abs(v - 0.5) * 2;
  const core = bell(y, 0.2);
  const halo = bell(y, 0.52) * Math.max(0, 1 - y);
  const behind = (u - 0.72 + 1) % 1;
  const comet = Math.exp(-(1 - behind) * 7) + bell(behind, 0.035);
  const faint = 0.5 + 0.5 * Math.cos(u * 4 * Math.PI);
  const strength = 0.36 + 0.14 * faint + comet;
  return [core * (0.1 + comet), core * strength * 0.9 + halo * (0.17 + comet * 0.6)];
};

const trail: Shade = (u, v) => {
  const y = Math.abs(v - 0.5) * 2;
  const fade = (1 - u) ** 1.7 * Math.min(1, u * 20 + 0.4);
  return [bell(y, 0.16) * (1 - u) ** 2, (bell(y, 0.14) * 0.95 + bell(y, 0.45) * 0.55 * Math.max(0, 1 - y)) * fade];
};

/** A plain soft line, for hexes, hands and the glow of the chosen thread. */
const line: Shade = (_u, v) => {
  const y = Math.abs(v - 0.5) * 2;
  return [bell(y, 0.22), bell(y, 0.18) * 0.95 + bell(y, 0.5) * 0.4 * Math.max(0, 1 - y)];
};

/** Bed of soot: dense in the middle, frayed at the edges. */
const bed: Shade = (u, v) => {
  const fray = 0.1 * Math.sin(u * 2 * Math.PI * 3) + 0.07 * Math.sin(u * 2 * Math.PI * 7 + 1);
  const y = Math.abs(v - 0.5) * 2 + fray;
  return [0, clamp((0.9 - y) * 1.9)];
};

/** A jagged ember vein, two zigzags to a tile. */
const vein: Shade = (u, v) => {
  const zig = Math.abs(((u * 6) % 2) - 1) - 0.5 + 0.4 * (Math.abs(((u * 14 + 0.3) % 2) - 1) - 0.5);
  const y = Math.abs(v - 0.5 - zig * 0.3) * 2;
  const beat = 0.55 + 0.45 * Math.sin(u * 2 * Math.PI);
  return [bell(y, 0.07) * beat, bell(y, 0.1) * (0.45 + 0.55 * beat) + bell(y, 0.3) * 0.25 * Math.max(0, 1 - y)];
};

/** Round dots in a row, one to a tile. */
const dots: Shade = (u, v) => [1, clamp((0.62 - Math.hypot((u - 0.5) * 2, (v - 0.5) * 2)) * 8)];

/** Dashes in a row, one to a tile. */
const dash: Shade = (u, v) => {
  const along = Math.max(0, Math.abs(u - 0.5) - 0.22);
  return [1, clamp((0.16 - Math.hypot(along, (v - 0.5) * 0.5)) * 24)];
};

/** Light that falls from above: a widening shaft, brightest at its foot. */
const shaft: Shade = (u, fromFoot) => {
  // Row 0 of a texture is its foot.
  const v = 1 - fromFoot;
  const half = 0.5 + 0.42 * v;
  const x = Math.abs(u - 0.5) * 2;
  return [0.3, clamp((half - x) * 1.6) ** 1.5 * (0.2 + 0.55 * v) * clamp((1 - v) * 9) * clamp(v * 6)];
};

const bake = (scene: Phaser.Scene, key: string, width: number, height: number, tiled: boolean, shade: Shade): void => {
  const bytes = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [luminance, alpha] = shade((x + 0.5) / width, (y + 0.5) / height);
      const opacity = clamp(alpha);
      const light = Math.round(clamp(luminance) * opacity * 255);
      bytes.set([light, light, light, Math.round(opacity * 255)], (y * width + x) * 4);
    }
  }
  addDataTexture(scene, key, bytes, width, height, tiled);
};

/** Makes every texture that is a formula: black takes the halo tint, white the core tint, alpha is strength. */
export const addSoftTextures = (scene: Phaser.Scene): void => {
  bake(scene, 'dot', 64, 64, false, dot);
  bake(scene, 'glow', 64, 64, false, glow);
  bake(scene, 'orb', 128, 128, false, orb);
  bake(scene, 'flow', 256, 32, true, flow);
  bake(scene, 'trail', 64, 32, false, trail);
  bake(scene, 'line', 32, 32, true, line);
  bake(scene, 'bed', 128, 32, true, bed);
  bake(scene, 'vein', 128, 32, true, vein);
  bake(scene, 'dots', 32, 32, true, dots);
  bake(scene, 'dash', 64, 32, true, dash);
  bake(scene, 'shaft', 64, 128, false, shaft);
};
