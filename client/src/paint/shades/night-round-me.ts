import { SHADES } from '@lent-dreams/shared/content/shades/index.ts';
import type * as Phaser from 'phaser';
import { bedPoint, toScreen } from '../../model/stage-layout.ts';
import { addDataTexture } from '../data-texture.ts';
import { type Easel, type Frame, type Painter, PLACE_DEPTH } from '../frame.ts';

const TEXTURE = 'night-round';
const SIDE_PX = 256;
/** Share of the texture's half side in which one sees. */
const SEEN_SHARE = 0.16;
const EASE_SECONDS = 0.7;
const DEEPEST = 0.93;

const bake = (scene: Phaser.Scene): void => {
  const bytes = new Uint8Array(SIDE_PX * SIDE_PX * 4);
  for (let y = 0; y < SIDE_PX; y += 1) {
    for (let x = 0; x < SIDE_PX; x += 1) {
      const away = (Math.hypot(x + 0.5 - SIDE_PX / 2, y + 0.5 - SIDE_PX / 2) / SIDE_PX) * 2;
      const share = Math.max(0, Math.min(1, (away - SEEN_SHARE * 0.75) / (SEEN_SHARE * 0.6)));
      bytes[(y * SIDE_PX + x) * 4 + 3] = Math.round(255 * share * share * (3 - 2 * share));
    }
  }
  addDataTexture(scene, TEXTURE, bytes, SIDE_PX, SIDE_PX, false);
};

/** Where a fear leaves me only so many hexes to see, the place lies in the dark around my body; people stay in sight. */
export const createNightRoundMe = (easel: Easel): Painter => {
  bake(easel.scene);
  const image = easel.scene.add
    .image(0, 0, TEXTURE)
    .setDepth(PLACE_DEPTH.curtain - 1)
    .setVisible(false);
  easel.place.add(image);
  let depth = 0;
  let hexes = 1;
  const paint = (frame: Frame): void => {
    const { view, layout } = frame;
    const blind = view.shades.find(
      ({ isAtMe, isStilled, kind }) => isAtMe && !isStilled && SHADES[kind]?.visionHexes !== undefined,
    );
    if (blind !== undefined) hexes = SHADES[blind.kind]?.visionHexes ?? hexes;
    depth += ((blind === undefined ? 0 : DEEPEST) - depth) * (1 - Math.exp(-frame.deltaSeconds / EASE_SECONDS));
    image.setVisible(depth > 0.01);
    if (depth <= 0.01) return;
    const at = frame.bodies.at(view.me.bed);
    const body = at === null ? bedPoint(layout, view.me.bed) : toScreen(layout, at.x, at.y);
    // Whole hexes beyond the body's own one.
    const seenX = (layout.radiusX / 3) * (hexes + 0.5);
    const seenY = (layout.radiusY / 3) * (hexes + 0.5);
    const reach = Math.max(layout.width, layout.height) * 2;
    const grow = Math.max(1, reach / (Math.min(seenX, seenY) / SEEN_SHARE));
    image
      .setPosition(body.x, body.y)
      .setDisplaySize((seenX / SEEN_SHARE) * 2 * Math.min(grow, 1.6), (seenY / SEEN_SHARE) * 2 * Math.min(grow, 1.6))
      .setAlpha(depth);
  };
  return { paint };
};
