import type * as Phaser from 'phaser';

/** Side of the square grid that drawings are made in. */
const DRAWING_GRID = 512;
/** Share of a baked picture on each side that is left to the drawing's halo. */
const PAD_SHARE = 0.17;
/** Share of a baked picture that the drawing fills. */
export const DRAWN_SHARE = 1 - PAD_SHARE * 2;
const COLUMNS = 8;
/** Shadows are thrown from this far off the canvas, so that only they are seen. */
const OFF_CANVAS = 4096;

type Brush = CanvasRenderingContext2D;
type Grid = { readonly scale: number; readonly pad: number };
/** A drawing's name and its path on the grid. */
export type Drawing = { readonly name: string; readonly path: string };

/** The dark body: brighter at the rim and the top. */
const drawBody = (brush: Brush, path: Path2D, { scale, pad }: Grid): void => {
  brush.setTransform(scale, 0, 0, scale, pad, pad);
  brush.fillStyle = '#000';
  brush.fill(path);
  brush.globalCompositeOperation = 'source-atop';
  const light = brush.createLinearGradient(0, 0, 0, DRAWING_GRID);
  light.addColorStop(0, 'rgba(255,255,255,.42)');
  light.addColorStop(1, 'rgba(255,255,255,0)');
  brush.fillStyle = light;
  brush.fillRect(0, 0, DRAWING_GRID, DRAWING_GRID);
  brush.strokeStyle = 'rgba(255,255,255,.5)';
  brush.shadowColor = '#fff';
  for (const [width, blur] of [
    [6, 9],
    [10, 22],
  ] as const) {
    brush.shadowBlur = blur * scale * 2;
    brush.lineWidth = width;
    brush.stroke(path);
  }
};

/** The neon line: a halo of three shadows (black takes the halo's tint) and a white core on top. */
const drawLine = (brush: Brush, path: Path2D, { scale, pad }: Grid): void => {
  brush.setTransform(scale, 0, 0, scale, pad - OFF_CANVAS, pad);
  brush.shadowOffsetX = OFF_CANVAS;
  brush.strokeStyle = '#000';
  brush.fillStyle = '#000';
  for (const [width, blur, alpha] of [
    [9, 7, 0.55],
    [12, 22, 0.62],
    [16, 58, 0.62],
  ] as const) {
    brush.shadowBlur = blur * scale;
    brush.shadowColor = `rgba(0,0,0,${alpha})`;
    brush.lineWidth = width;
    brush.stroke(path);
  }
  brush.shadowBlur = 80 * scale;
  brush.shadowColor = 'rgba(0,0,0,.22)';
  brush.fill(path);
  brush.shadowOffsetX = 0;
  brush.shadowBlur = 0;
  brush.shadowColor = 'transparent';
  brush.setTransform(scale, 0, 0, scale, pad, pad);
  brush.fillStyle = 'rgba(0,0,0,.08)';
  brush.fill(path);
  brush.lineWidth = 9;
  brush.strokeStyle = 'rgba(0,0,0,.55)';
  brush.stroke(path);
  brush.lineWidth = 6.5;
  brush.strokeStyle = 'rgba(255,255,255,.95)';
  brush.stroke(path);
};

/**
 * Bakes line art, two pictures each, into one texture of square cells: frames `<name>-body` and `<name>-line`. Black
 * takes the halo's tint, white the core's.
 */
export const bakeDrawings = (scene: Phaser.Scene, key: string, cellPx: number, drawings: readonly Drawing[]): void => {
  const rows = Math.ceil((drawings.length * 2) / COLUMNS);
  const texture = scene.textures.createCanvas(key, COLUMNS * cellPx, rows * cellPx);
  const cell = document.createElement('canvas');
  cell.width = cellPx;
  cell.height = cellPx;
  const brush = cell.getContext('2d');
  if (texture === null || brush === null) throw new Error('no canvas to bake drawings on');
  const pad = Math.round(cellPx * PAD_SHARE);
  const grid: Grid = { scale: (cellPx - pad * 2) / DRAWING_GRID, pad };
  drawings.forEach(({ name, path: data }, index) => {
    const path = new Path2D(data);
    const x = ((index * 2) % COLUMNS) * cellPx;
    const y = Math.floor((index * 2) / COLUMNS) * cellPx;
    for (const [part, draw, left] of [
      ['body', drawBody, x],
      ['line', drawLine, x + cellPx],
    ] as const) {
      brush.save();
      brush.lineJoin = 'round';
      brush.lineCap = 'round';
      brush.setTransform(1, 0, 0, 1, 0, 0);
      brush.clearRect(0, 0, cellPx, cellPx);
      draw(brush, path, grid);
      brush.restore();
      texture.context.drawImage(cell, left, y);
      texture.add(`${name}-${part}`, 0, left, y, cellPx, cellPx);
    }
  });
  texture.refresh();
};
