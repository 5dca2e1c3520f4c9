import type * as Phaser from 'phaser';
import { pictureDice } from '../look/noise.ts';
import { drawAsBand } from './band.ts';
import { addDataTexture } from './data-texture.ts';

const COLUMNS = 17;
const TEXTURE = 'soot';
const SIDE = 128;
/** Depth of the glowing surface in the picture. */
const EMBER = 11;

/** Height of the soot's surface above the bottom of a light of this radius, in the radius's unit: 0 to its diameter. */
export const sootHeight = (fear: number, radius: number): number =>
  (Math.max(0, Math.min(100, fear)) / 100) * radius * 2;

/** Half the height of the glass at x (−1…1 of the radius): a circle, or a rounded square for bots. */
export const glassHalf = (x: number, isBot: boolean): number => {
  const across = Math.min(1, Math.abs(x));
  if (!isBot) return Math.sqrt(1 - across * across);
  const corner = Math.max(0, across - 0.58) / 0.42;
  return 0.58 + 0.42 * Math.sqrt(Math.max(0, 1 - corner * corner));
};

/** Bakes the soot: an ember edge on top, ink below it, jagged veins through it. Row 0 is the surface. */
export const bakeSoot = (scene: Phaser.Scene): void => {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('no canvas to bake soot on');
  const ink = brush.createLinearGradient(0, 0, 0, SIDE);
  ink.addColorStop(0, '#3a0712');
  ink.addColorStop(0.12, '#16040c');
  ink.addColorStop(1, '#0a0207');
  brush.fillStyle = ink;
  brush.fillRect(0, 0, SIDE, SIDE);
  const dice = pictureDice(5);
  brush.lineJoin = 'round';
  for (let vein = 0; vein < 4; vein += 1) {
    let x = 18 + vein * 30 + dice() * 8;
    let y = 8 + dice() * 22;
    brush.beginPath();
    brush.moveTo(x, y);
    for (let joint = 0; joint < 5; joint += 1) {
      x += (joint % 2 === 0 ? 1 : -1) * (5 + dice() * 9);
      y += 9 + dice() * 11;
      brush.lineTo(x, y);
    }
    brush.shadowColor = '#ff2f3d';
    brush.shadowBlur = 6;
    brush.strokeStyle = '#ff4a38';
    brush.lineWidth = 1.9;
    brush.stroke();
  }
  brush.shadowBlur = 0;
  const ember = brush.createLinearGradient(0, 0, 0, EMBER);
  ember.addColorStop(0, '#ff6a45');
  ember.addColorStop(0.35, '#ff7a50');
  ember.addColorStop(0.5, 'rgba(255,60,50,.75)');
  ember.addColorStop(1, 'rgba(255,47,61,0)');
  brush.fillStyle = ember;
  brush.fillRect(0, 0, SIDE, EMBER);
  const pixels = brush.getImageData(0, 0, SIDE, SIDE).data;
  addDataTexture(scene, TEXTURE, new Uint8Array(pixels.buffer), SIDE, SIDE, false);
};

/** Fear in a light: soot from below with a wavy surface; its height is the number. */
export class Soot {
  readonly mesh: Phaser.GameObjects.Mesh2D;
  readonly #vertices: number[];

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer, depth: number) {
    this.#vertices = Array.from<number>({ length: COLUMNS * 8 }).fill(0);
    this.mesh = scene.add.mesh2d(0, 0, TEXTURE, this.#vertices, []);
    drawAsBand(this.mesh);
    this.mesh.setDepth(depth);
    layer.add(this.mesh);
  }

  /** `unrest` 0–1 makes waves of up to 9 % of the radius. */
  fill(x: number, y: number, radius: number, isBot: boolean, fear: number, seconds: number, unrest: number): void {
    this.mesh.setVisible(fear > 0.5);
    const surface = radius - sootHeight(fear, radius);
    const wave = radius * (0.035 + 0.055 * unrest);
    const inner = radius * 0.97;
    for (let column = 0; column < COLUMNS; column += 1) {
      const across = (column / (COLUMNS - 1)) * 2 - 1;
      const half = glassHalf(across, isBot) * inner;
      const swell = Math.sin(across * 5 + seconds * 1.6) + 0.6 * Math.sin(across * 9.5 - seconds * 2.3);
      const level = surface + swell * wave;
      const top = Math.max(-half, Math.min(half, level));
      const at = column * 8;
      const u = 0.5 + across * 0.46;
      this.#vertices[at] = x + across * inner;
      this.#vertices[at + 1] = y + top;
      this.#vertices[at + 2] = u;
      this.#vertices[at + 3] = (top - level) / (radius * 2);
      this.#vertices[at + 4] = x + across * inner;
      this.#vertices[at + 5] = y + half;
      this.#vertices[at + 6] = u;
      this.#vertices[at + 7] = Math.max(0, (half - level) / (radius * 2));
    }
  }
}
