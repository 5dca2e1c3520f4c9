import type * as Phaser from 'phaser';
import { mixTone, TONE } from '../look/tones.ts';
import { DEPTH, type Easel } from './frame.ts';
import { BALL_UNIT_PX, SIGN_TEXTURE } from './sign-atlas.ts';
import { addTwoTone, tone } from './two-tone.ts';

const RIPPLES = 14;
const SPREAD_SECONDS = 0.85;
/** Radius of the ring in its picture, in the unit of ball parts. */
const DRAWN_RADIUS = 1.5;

/** Rings that spread from a place and fade. */
export type Ripples = {
  /** Radii in CSS pixels. */
  readonly spread: (x: number, y: number, fromRadius: number, toRadius: number, halo: number) => void;
  readonly advance: (deltaSeconds: number) => void;
};

export const createRipples = (easel: Easel): Ripples => {
  const rings = Array.from({ length: RIPPLES }, () => ({
    image: addTwoTone(easel.scene, easel.people, SIGN_TEXTURE, 'closing', DEPTH.arrow, false).setVisible(false),
    fromRadius: 0,
    toRadius: 0,
    ageSeconds: Number.POSITIVE_INFINITY,
  }));
  let next = 0;
  return {
    spread: (x, y, fromRadius, toRadius, halo) => {
      const ring = rings[next] as (typeof rings)[number];
      next = (next + 1) % RIPPLES;
      ring.fromRadius = fromRadius;
      ring.toRadius = toRadius;
      ring.ageSeconds = 0;
      const core = mixTone(halo, TONE.white, 0.45);
      tone(ring.image, core, core);
      ring.image.setPosition(x, y);
    },
    advance: (deltaSeconds) => {
      for (const ring of rings) {
        if (ring.ageSeconds === Number.POSITIVE_INFINITY) continue;
        const image: Phaser.GameObjects.Image = ring.image;
        ring.ageSeconds += deltaSeconds;
        const share = ring.ageSeconds / SPREAD_SECONDS;
        if (share >= 1) {
          ring.ageSeconds = Number.POSITIVE_INFINITY;
          image.setVisible(false);
          continue;
        }
        const eased = 1 - (1 - share) * (1 - share);
        const radius = ring.fromRadius + (ring.toRadius - ring.fromRadius) * eased;
        image
          .setVisible(true)
          .setScale(radius / DRAWN_RADIUS / BALL_UNIT_PX)
          .setAlpha(0.85 * (1 - share));
      }
    },
  };
};
