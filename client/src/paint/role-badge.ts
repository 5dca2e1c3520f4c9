import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import type * as Phaser from 'phaser';
import { TONE } from '../look/tones.ts';
import { roleFrame } from './ability-paths.ts';
import { DEPTH, type Easel } from './frame.ts';
import { SIGN_TEXTURE, SIGN_UNIT_PX } from './sign-atlas.ts';

/** Colours of the four badges: violet, blue, teal, amber. */
const TONES: Readonly<Record<RoleKind, number>> = {
  dreamwright: 0xc9a8ff,
  advocate: 0x8fd0ff,
  threader: 0x7ff0d6,
  critic: 0xffc28a,
};
const SIZE_SHARE = 0.36;
const PLACE_SHARE = 0.8;

/** Whoever plays a role wears its sign at the upper right of their light. */
export class RoleBadge {
  readonly #disc: Phaser.GameObjects.Image;
  readonly #sign: Phaser.GameObjects.Image;

  constructor(easel: Easel) {
    const add = (frame: string): Phaser.GameObjects.Image => {
      const image = easel.scene.add.image(0, 0, SIGN_TEXTURE, frame).setDepth(DEPTH.ball).setVisible(false);
      easel.people.add(image);
      return image;
    };
    this.#disc = add('disc').setTint(TONE.ink);
    this.#sign = add('disc');
  }

  put(role: RoleKind | '', isFaded: boolean, x: number, y: number, radius: number): void {
    this.#disc.setVisible(role !== '');
    this.#sign.setVisible(role !== '');
    if (role === '') return;
    const size = Math.max(9, radius * SIZE_SHARE);
    const [left, top] = [x + radius * PLACE_SHARE, y - radius * PLACE_SHARE];
    const alpha = isFaded ? 0.5 : 1;
    this.#disc
      .setPosition(left, top)
      .setScale((size * 1.25) / SIGN_UNIT_PX)
      .setAlpha(0.92 * alpha);
    this.#sign
      .setFrame(roleFrame(role))
      .setTint(TONES[role])
      .setPosition(left, top)
      .setScale((size * 0.78) / SIGN_UNIT_PX)
      .setAlpha(alpha);
  }
}
