import * as Phaser from 'phaser';
import { pictureDice } from '../look/noise.ts';
import { HALO, haloOf, mixTone, TONE } from '../look/tones.ts';
import { type Easel, type Frame, type Painter, PLACE_DEPTH } from './frame.ts';
import { MOTIF_TEXTURE } from './motif-bake.ts';
import { addTwoTone } from './two-tone.ts';

const STARS = 420;
const GHOSTS: readonly (readonly [kind: string, x: number, y: number, turn: number])[] = [
  ['star-map', 0.06, 0.74, -20],
  ['tide', 0.3, 0.08, -8],
  ['old-tree', 0.86, 0.12, 6],
  ['bridge', 0.56, 0.95, 10],
  ['mirror-pool', 0.96, 0.86, 14],
  ['paper-birds', 0.66, 0.02, 24],
];
const BOKEH = 10;

type Member = Parameters<Phaser.GameObjects.SpriteGPULayer['addMember']>[0];

const addStars = (scene: Phaser.Scene, width: number, height: number): Phaser.GameObjects.SpriteGPULayer => {
  const dice = pictureDice(77);
  const between = (low: number, high: number): number => low + (high - low) * dice();
  const stars = scene.add.spriteGPULayer(scene.textures.get('dot'), STARS);
  stars.setDepth(PLACE_DEPTH.stars).setBlendMode(Phaser.BlendModes.ADD);
  for (let star = 0; star < STARS; star += 1) {
    const size = dice() < 0.06 ? between(0.14, 0.26) : between(0.03, 0.09);
    const tint = mixTone(TONE.white, haloOf(Math.floor(dice() * 5)), between(0.2, 0.8));
    const sway = { ease: 'Sine.easeInOut', yoyo: true };
    stars.addMember({
      x: between(-30, width + 30),
      y: {
        ...sway,
        base: between(-30, height + 30),
        amplitude: between(4, 22),
        duration: between(5000, 14_000),
        delay: between(-14_000, 0),
      },
      scaleX: size,
      scaleY: size,
      originX: 0.5,
      originY: 0.5,
      alpha: {
        ...sway,
        base: between(0.15, 0.45),
        amplitude: 0.5,
        duration: between(1800, 6000),
        delay: between(-6000, 0),
      },
      tintTopLeft: tint,
      tintTopRight: tint,
      tintBottomLeft: tint,
      tintBottomRight: tint,
      tintBlend: 1,
    } as unknown as Member);
  }
  return stars;
};

/** Stars, the faint silhouettes of other dreams, and soft lights close to the eye. */
export const createSky = (easel: Easel): Painter => {
  const { scene, place } = easel;
  const ghosts = GHOSTS.map(([kind, , , turn], index) => {
    const ghost = scene.add.image(0, 0, MOTIF_TEXTURE, `${kind}-line`).setAngle(turn).setAlpha(0.1);
    ghost.setTint(mixTone(TONE.haze, haloOf((index * 2 + 1) % HALO.length), 0.35)).setBlendMode(Phaser.BlendModes.ADD);
    scene.children.remove(ghost);
    easel.far.push(ghost);
    return ghost;
  });
  const dice = pictureDice(9);
  const bokeh = Array.from({ length: BOKEH }, (_, index) => {
    const orb = addTwoTone(scene, place, 'orb', undefined, PLACE_DEPTH.near, true);
    const halo = mixTone(TONE.white, haloOf(index % 5), 0.8);
    orb
      .setTint(halo)
      .setTint2(halo)
      .setAlpha(0.03 + dice() * 0.05)
      .setScale(0.4 + dice());
    return { orb, x: dice(), y: dice(), phase: dice() * 6 };
  });
  let stars: Phaser.GameObjects.SpriteGPULayer | null = null;
  let starWidth = 0;
  let starHeight = 0;

  const paint = (frame: Frame): void => {
    const { width, height, radiusX, radiusY, centreX, centreY } = frame.layout;
    if (starWidth !== width || starHeight !== height) {
      starWidth = width;
      starHeight = height;
      stars?.destroy();
      stars = addStars(scene, width, height);
      place.add(stars);
    }
    const size = Math.sqrt(radiusX * radiusY) / 120;
    for (let index = 0; index < ghosts.length; index += 1) {
      const [, x, y] = GHOSTS[index] as (typeof GHOSTS)[number];
      const ghost = ghosts[index] as Phaser.GameObjects.Image;
      ghost.setPosition(centreX + (x - 0.5) * radiusX * 3.2, centreY + (y - 0.45) * radiusY * 3.4);
      ghost.setScale(size * (0.62 + (index % 3) * 0.16));
    }
    const shown = easel.tier().bokeh;
    for (const { orb, x, y, phase } of bokeh) {
      orb.setVisible(shown);
      const sway = frame.calmMotion ? 0 : 1;
      orb.setPosition(
        x * width + Math.sin(frame.seconds * 0.13 + phase) * 60 * sway,
        y * height + Math.cos(frame.seconds * 0.1 + phase) * 50 * sway,
      );
    }
  };
  return { paint };
};
