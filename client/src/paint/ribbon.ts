import * as Phaser from 'phaser';
import { drawAsBand } from './band.ts';

/** What Mesh2D has at run time but not in its types (Phaser 4.2.1). */
type Tinted = { tintMode: number; tint: number; tint2: number };

/** Writes point `share` (0–1) of a course into `out` as x, y. */
type Course = (share: number, out: Float64Array) => void;

/**
 * A soft band along a course: two vertices a point, texture u along it and v across. It allocates nothing after it is
 * made, so that many can be bent every frame.
 */
export class Ribbon {
  readonly mesh: Phaser.GameObjects.Mesh2D;
  readonly #points: number;
  readonly #vertices: number[];
  readonly #course: Float64Array;
  readonly #out = new Float64Array(2);

  constructor(
    scene: Phaser.Scene,
    layer: Phaser.GameObjects.Layer,
    texture: string,
    points: number,
    depth: number,
    blend: number,
  ) {
    const vertices = Array.from<number>({ length: points * 8 }).fill(0);
    const mesh = scene.add.mesh2d(0, 0, texture, vertices, []);
    drawAsBand(mesh);
    (mesh as unknown as Tinted).tintMode = Phaser.TintModes.MULTIPLY_TWO;
    mesh.setDepth(depth).setBlendMode(blend).setVisible(false);
    layer.add(mesh);
    this.mesh = mesh;
    this.#points = points;
    this.#vertices = vertices;
    this.#course = new Float64Array(points * 2);
  }

  /** Colour where the texture is white, and where it is black. */
  tone(core: number, halo: number): void {
    const tinted = this.mesh as unknown as Tinted;
    tinted.tint = core;
    tinted.tint2 = halo;
  }

  /**
   * Bends the band along a course. `uStart` and `uPerCourse` place the texture, `widthPx` is its full width and
   * `widthAt` shapes it (0–1 for each share of the course).
   */
  bend(course: Course, uStart: number, uPerCourse: number, widthPx: number, widthAt: (share: number) => number): void {
    const points = this.#points;
    const along = this.#course;
    const out = this.#out;
    for (let point = 0; point < points; point += 1) {
      course(point / (points - 1), out);
      along[point * 2] = out[0] as number;
      along[point * 2 + 1] = out[1] as number;
    }
    let normalX = 0;
    let normalY = 0;
    const vertices = this.#vertices;
    for (let point = 0; point < points; point += 1) {
      const before = Math.max(0, point - 1) * 2;
      const after = Math.min(points - 1, point + 1) * 2;
      const dx = (along[after] as number) - (along[before] as number);
      const dy = (along[after + 1] as number) - (along[before + 1] as number);
      const length = Math.sqrt(dx * dx + dy * dy);
      if (length > 1e-4) {
        normalX = -dy / length;
        normalY = dx / length;
      }
      const share = point / (points - 1);
      const half = widthPx * 0.5 * widthAt(share);
      const u = uStart + uPerCourse * share;
      const x = along[point * 2] as number;
      const y = along[point * 2 + 1] as number;
      const at = point * 8;
      vertices[at] = x + normalX * half;
      vertices[at + 1] = y + normalY * half;
      vertices[at + 2] = u;
      vertices[at + 3] = 0;
      vertices[at + 4] = x - normalX * half;
      vertices[at + 5] = y - normalY * half;
      vertices[at + 6] = u;
      vertices[at + 7] = 1;
    }
  }
}
