import type * as Phaser from 'phaser';
import { MOTIF_GRID, motifPath } from './motif-paths.ts';

/** Side of one baked picture; the drawing fills the middle two thirds, its halo the rest. */
export const MOTIF_CELL = 256;
const PAD = Math.round(MOTIF_CELL * 0.17);
/** Share of the cell that the drawing fills. */
export const MOTIF_DRAWN_SHARE = (MOTIF_CELL - PAD * 2) / MOTIF_CELL;
const SCALE = (MOTIF_CELL - PAD * 2) / MOTIF_GRID;
const COLUMNS = 8;
/** Shadows are thrown from this far off the canvas, so that only they are seen. */
const OFF_CANVAS = 4096;

type Brush = CanvasRenderingContext2D;

/** The dark body: brighter at the rim and the top. */
const drawBody = (brush: Brush, path: Path2D): void => {
  brush.setTransform(SCALE, 0, 0, SCALE, PAD, PAD);
  brush.fillStyle = '#000';
  brush.fill(path);
  brush.globalCompositeOperation = 'source-atop';
  const light = brush.createLinearGradient(0, 0, 0, MOTIF_GRID);
  light.addColorStop(0, 'rgba(255,255,255,.42)');
  light.addColorStop(1, 'rgba(255,255,255,0)');
  brush.fillStyle = light;
  brush.fillRect(0, 0, MOTIF_GRID, MOTIF_GRID);
  brush.strokeStyle = 'rgba(255,255,255,.5)';
  brush.shadowColor = '#fff';
  for (const [width, blur] of [
    [6, 9],
    [10, 22],
  ] as const) {
    brush.shadowBlur = blur * SCALE * 2;
    brush.lineWidth = width;
    brush.stroke(path);
  }
};

/** The neon line: a halo of three shadows (black takes the halo's tint) and a white core on top. */
const drawLine = (brush: Brush, path: Path2D): void => {
  brush.setTransform(SCALE, 0, 0, SCALE, PAD - OFF_CANVAS, PAD);
  brush.shadowOffsetX = OFF_CANVAS;
  brush.strokeStyle = '#000';
  brush.fillStyle = '#000';
  for (const [width, blur, alpha] of [
    [9, 7, 0.55],
    [12, 22, 0.62],
    [16, 58, 0.62],
  ] as const) {
    brush.shadowBlur = blur * SCALE;
    brush.shadowColor = `rgba(0,0,0,${alpha})`;
    brush.lineWidth = width;
    brush.stroke(path);
  }
  brush.shadowBlur = 80 * SCALE;
  brush.shadowColor = 'rgba(0,0,0,.22)';
  brush.fill(path);
  brush.shadowOffsetX = 0;
  brush.shadowBlur = 0;
  brush.shadowColor = 'transparent';
  brush.setTransform(SCALE, 0, 0, SCALE, PAD, PAD);
  brush.fillStyle = 'rgba(0,0,0,.08)';
  brush.fill(path);
  brush.lineWidth = 9;
  brush.strokeStyle = 'rgba(0,0,0,.55)';
  brush.stroke(path);
  brush.lineWidth = 6.5;
  brush.strokeStyle = 'rgba(255,255,255,.95)';
  brush.stroke(path);
};

const onCell = (cell: Brush, draw: (brush: Brush, path: Path2D) => void, path: Path2D): void => {
  cell.save();
  cell.lineJoin = 'round';
  cell.lineCap = 'round';
  cell.setTransform(1, 0, 0, 1, 0, 0);
  cell.clearRect(0, 0, MOTIF_CELL, MOTIF_CELL);
  draw(cell, path);
  cell.restore();
};

/** Texture that holds every baked motif; frames are named `<kind>-body` and `<kind>-line`. */
export const MOTIF_TEXTURE = 'motifs';

/** Bakes the motifs' line art, two pictures each, into one texture. */
export const bakeMotifs = (scene: Phaser.Scene, kinds: readonly string[]): void => {
  const rows = Math.ceil((kinds.length * 2) / COLUMNS);
  const texture = scene.textures.createCanvas(MOTIF_TEXTURE, COLUMNS * MOTIF_CELL, rows * MOTIF_CELL);
  const cell = document.createElement('canvas');
  cell.width = MOTIF_CELL;
  cell.height = MOTIF_CELL;
  const brush = cell.getContext('2d');
  if (texture === null || brush === null) throw new Error('no canvas to bake motifs on');
  kinds.forEach((kind, index) => {
    const path = new Path2D(motifPath(kind));
    const x = ((index * 2) % COLUMNS) * MOTIF_CELL;
    const y = Math.floor((index * 2) / COLUMNS) * MOTIF_CELL;
    onCell(brush, drawBody, path);
    texture.context.drawImage(cell, x, y);
    texture.add(`${kind}-body`, 0, x, y, MOTIF_CELL, MOTIF_CELL);
    onCell(brush, drawLine, path);
    texture.context.drawImage(cell, x + MOTIF_CELL, y);
    texture.add(`${kind}-line`, 0, x + MOTIF_CELL, y, MOTIF_CELL, MOTIF_CELL);
  });
  texture.refresh();
};
