import type * as Phaser from 'phaser';
import { TONE } from '../../look/tones.ts';
import { DRAWN_SHARE } from '../drawing-bake.ts';
import { type Easel, PLACE_DEPTH } from '../frame.ts';
import { addTwoTone, tone } from '../two-tone.ts';

/** Texture that holds all shapes of fears. */
export const SHADE_TEXTURE = 'shades';
/** Side of one baked shape. */
export const SHADE_CELL = 160;
/** Dark and lit shapes that one fear may use at most. */
const BODIES = 6;
const LINES = 13;

/** One shape, and how it was dressed last: dressing it anew in every frame would be dear. */
type Piece = { readonly image: Phaser.GameObjects.Image; frame: string; core: number; halo: number };

/** The shapes that one fear is put together from, frame by frame; what a frame does not use is hidden. */
export class ShadeKit {
  readonly #bodies: readonly Piece[];
  readonly #lines: readonly Piece[];
  #bodyCount = 0;
  #lineCount = 0;
  #x = 0;
  #y = 0;
  #unit = 1;
  #alpha = 1;
  /** Tones of the lit shapes that follow, and of the dark ones: rim and middle. */
  core: number = TONE.white;
  halo: number = TONE.ember;
  skin: number = TONE.ink;
  base: number = TONE.void;

  constructor({ scene, place }: Easel) {
    const make = (depth: number, glows: boolean): Piece => ({
      image: addTwoTone(scene, place, SHADE_TEXTURE, 'orb-line', depth, glows).setVisible(false),
      frame: '',
      core: -1,
      halo: -1,
    });
    this.#bodies = Array.from({ length: BODIES }, () => make(PLACE_DEPTH.solid + 1, false));
    this.#lines = Array.from({ length: LINES }, () => make(PLACE_DEPTH.light + 0.5, true));
  }

  /** Begins a picture round a point of the screen; `unit` is the length all its measures are told in, in CSS pixels. */
  begin(x: number, y: number, unit: number, alpha: number): void {
    this.#x = x;
    this.#y = y;
    this.#unit = unit;
    this.#alpha = alpha;
    this.#bodyCount = 0;
    this.#lineCount = 0;
  }

  /** Hides what this frame did not use. */
  end(): void {
    for (let index = this.#bodyCount; index < BODIES; index += 1) this.#bodies[index]?.image.setVisible(false);
    for (let index = this.#lineCount; index < LINES; index += 1) this.#lines[index]?.image.setVisible(false);
  }

  #put(
    piece: Piece,
    frame: string,
    core: number,
    halo: number,
    dx: number,
    dy: number,
    size: number,
    alpha: number,
    turn: number,
    squash: number,
  ): void {
    const { image } = piece;
    if (piece.frame !== frame) {
      piece.frame = frame;
      image.setFrame(frame);
    }
    if (piece.core !== core || piece.halo !== halo) {
      piece.core = core;
      piece.halo = halo;
      tone(image, core, halo);
    }
    const scale = (size * this.#unit) / (SHADE_CELL * DRAWN_SHARE);
    image
      .setPosition(this.#x + dx * this.#unit, this.#y + dy * this.#unit)
      .setScale(scale, scale * squash)
      .setRotation(turn)
      .setAlpha(Math.max(0, Math.min(1, alpha * this.#alpha)))
      .setVisible(true);
  }

  /** A dark shape, `size` units across, `squash` times as high. */
  body(name: string, dx: number, dy: number, size: number, alpha: number, turn = 0, squash = 1): void {
    const piece = this.#bodies[this.#bodyCount];
    if (piece === undefined) return;
    this.#bodyCount += 1;
    this.#put(piece, `${name}-body`, this.skin, this.base, dx, dy, size, alpha, turn, squash);
  }

  /** A lit outline. */
  line(name: string, dx: number, dy: number, size: number, alpha: number, turn = 0, squash = 1): void {
    const piece = this.#lines[this.#lineCount];
    if (piece === undefined) return;
    this.#lineCount += 1;
    this.#put(piece, `${name}-line`, this.core, this.halo, dx, dy, size, alpha, turn, squash);
  }
}
