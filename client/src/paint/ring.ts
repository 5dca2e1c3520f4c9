import type { Scope } from '@lent-dreams/shared/content/emotion.ts';
import type * as Phaser from 'phaser';
import { HALO, haloOf, mixTone, TONE } from '../look/tones.ts';
import { DEPTH, type Easel } from './frame.ts';
import { ringMarks } from './ring-marks.ts';
import { BALL_UNIT_PX, SIGN_TEXTURE, SIGN_UNIT_PX, signFrame } from './sign-atlas.ts';

/** Radius of a drawn ring in CSS pixels (30 across; its touch area is 48). */
export const RING_RADIUS_PX = 15;
/** Radius of the ring in its picture, in the unit of ball parts. */
const DRAWN_RADIUS = 1.7;

/** The handle of a thread: a ring in which stands what flows. */
export class Ring {
  readonly #glow: Phaser.GameObjects.Image;
  readonly #handle: Phaser.GameObjects.Image;
  readonly #marks: readonly Phaser.GameObjects.Image[];

  constructor(easel: Easel) {
    const add = (frame: string): Phaser.GameObjects.Image => {
      const image = easel.scene.add.image(0, 0, SIGN_TEXTURE, frame).setDepth(DEPTH.ring).setVisible(false);
      easel.people.add(image);
      return image;
    };
    this.#glow = add('handle-glow');
    this.#handle = add('handle');
    this.#marks = HALO.map(() => add('disc'));
  }

  hide(): void {
    this.#glow.setVisible(false);
    this.#handle.setVisible(false);
    for (const mark of this.#marks) mark.setVisible(false);
  }

  put(
    x: number,
    y: number,
    scope: Scope,
    isDark: boolean,
    isChosen: boolean,
    isSuspended: boolean,
    share: number,
  ): void {
    const scale = (RING_RADIUS_PX / DRAWN_RADIUS / BALL_UNIT_PX) * share;
    this.#glow
      .setVisible(isChosen)
      .setPosition(x, y)
      .setScale(scale * 1.5);
    this.#handle
      .setVisible(true)
      .setPosition(x, y)
      .setScale(scale)
      .setAlpha(isSuspended ? 0.6 : 1);
    this.#handle.setTint(isSuspended ? TONE.grey : isDark ? mixTone(TONE.broken, TONE.white, 0.3) : TONE.white);
    const marks = ringMarks(scope);
    for (let index = 0; index < this.#marks.length; index += 1) {
      const image = this.#marks[index] as Phaser.GameObjects.Image;
      const mark = marks[index];
      image.setVisible(mark !== undefined);
      if (mark === undefined) continue;
      image.setFrame(mark.isDot ? 'disc' : signFrame(mark.feeling));
      image.setTint(
        isSuspended ? TONE.grey : mark.isDot ? haloOf(mark.feeling) : mixTone(haloOf(mark.feeling), TONE.white, 0.3),
      );
      image.setPosition(x + mark.x * RING_RADIUS_PX * share, y + mark.y * RING_RADIUS_PX * share);
      image.setScale(((mark.size * RING_RADIUS_PX) / SIGN_UNIT_PX) * share);
    }
  }
}
