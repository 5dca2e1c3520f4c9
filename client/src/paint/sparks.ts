import type * as Phaser from 'phaser';
import { mixTone, TONE } from '../look/tones.ts';
import { DEPTH, type Easel } from './frame.ts';
import { addTwoTone, tone } from './two-tone.ts';

/** A spark to be thrown. CSS pixels and seconds. */
export type Throw = {
  x: number;
  y: number;
  /** Pixels a second. */
  speedX: number;
  speedY: number;
  /** Pixels a second, each second: positive falls, negative rises. */
  fall: number;
  lifeSeconds: number;
  /** It waits this long before it is seen. */
  waitSeconds: number;
  /** Diameter of what is seen of it, in pixels. */
  size: number;
  halo: number;
};

const SPARKS = 180;
/** What is seen of a dot is this share of its picture's side (64 pixels). */
const SEEN_PX = 22;

/** Short-lived lights in front of the dream: dust, embers, tails. The oldest gives way when all are in the air. */
export type Sparks = {
  /** Throws one spark; the object is read at once and may be filled anew. */
  readonly throw: (spark: Throw) => void;
  readonly advance: (deltaSeconds: number) => void;
};

/** Everything a spark needs to be thrown, for filling. */
export const blankThrow = (): Throw => ({
  x: 0,
  y: 0,
  speedX: 0,
  speedY: 0,
  fall: 0,
  lifeSeconds: 1,
  waitSeconds: 0,
  size: 6,
  halo: TONE.white,
});

export const createSparks = (easel: Easel): Sparks => {
  const images: Phaser.GameObjects.Image[] = Array.from({ length: SPARKS }, () =>
    addTwoTone(easel.scene, easel.people, 'dot', undefined, DEPTH.dot, true).setVisible(false),
  );
  const flying = Array.from({ length: SPARKS }, () => ({ ...blankThrow(), ageSeconds: Number.POSITIVE_INFINITY }));
  let next = 0;

  const advance = (deltaSeconds: number): void => {
    for (let index = 0; index < SPARKS; index += 1) {
      const spark = flying[index] as (typeof flying)[number];
      if (spark.ageSeconds === Number.POSITIVE_INFINITY) continue;
      const image = images[index] as Phaser.GameObjects.Image;
      spark.ageSeconds += deltaSeconds;
      if (spark.ageSeconds < 0) continue;
      const share = spark.ageSeconds / spark.lifeSeconds;
      if (share >= 1) {
        spark.ageSeconds = Number.POSITIVE_INFINITY;
        image.setVisible(false);
        continue;
      }
      // Air slows it down.
      const keep = Math.max(0, 1 - 1.1 * deltaSeconds);
      spark.speedX *= keep;
      spark.speedY = spark.speedY * keep + spark.fall * deltaSeconds;
      spark.x += spark.speedX * deltaSeconds;
      spark.y += spark.speedY * deltaSeconds;
      image
        .setVisible(true)
        .setPosition(spark.x, spark.y)
        .setScale((spark.size * (1 - 0.6 * share * share)) / SEEN_PX)
        .setAlpha(Math.min(1, share * 12) * (1 - share * share));
    }
  };

  return {
    throw: (thrown) => {
      const spark = flying[next] as (typeof flying)[number];
      const image = images[next] as Phaser.GameObjects.Image;
      next = (next + 1) % SPARKS;
      Object.assign(spark, thrown);
      spark.ageSeconds = -thrown.waitSeconds;
      image.setVisible(false);
      tone(image, mixTone(thrown.halo, TONE.white, 0.7), thrown.halo);
    },
    advance,
  };
};
