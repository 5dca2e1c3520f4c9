import { type Easel, type Frame, type Painter, PLACE_DEPTH } from './frame.ts';

const TEXTURE = 'curtain';
const WIDTH = 512;
const HEIGHT = 256;
const FOLDS = 13;
/** It hangs for a breath, then rises. */
const HANG_SECONDS = 0.35;
const RISE_SECONDS = 2.1;

/** Velvet of night in folds, with a hem of light. */
const bakeCurtain = (easel: Easel): void => {
  const texture = easel.scene.textures.createCanvas(TEXTURE, WIDTH, HEIGHT);
  if (texture === null) throw new Error('no canvas to bake the curtain on');
  const brush = texture.context;
  const pixels = brush.createImageData(WIDTH, HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    const down = y / HEIGHT;
    for (let x = 0; x < WIDTH; x += 1) {
      const across = x / WIDTH;
      const sway = Math.sin(down * 3.1 + across * 9) * 0.05;
      const fold = Math.sin((across + sway * 0.35) * FOLDS * 2 * Math.PI) * 0.5 + 0.5;
      const fine = Math.sin((across + sway) * FOLDS * 5.2 * Math.PI + 1.3) * 0.5 + 0.5;
      const shade = 0.34 + 0.5 * fold * fold + 0.2 * fine * fold;
      const hem = 0.972 - 0.022 * Math.sin(across * FOLDS * 2 * Math.PI + 0.6);
      const edge = Math.exp(-(((down - hem) / 0.009) ** 2));
      const glow = Math.exp(-Math.abs(down - hem) / 0.05) * 0.5;
      const lit = 0.55 + 0.45 * down;
      const at = (y * WIDTH + x) * 4;
      pixels.data[at] = 255 * Math.min(1, shade * 0.34 * lit + edge + glow * 0.75);
      pixels.data[at + 1] = 255 * Math.min(1, shade * 0.11 * lit + edge * 0.86 + glow * 0.45);
      pixels.data[at + 2] = 255 * Math.min(1, 0.05 + shade * 0.6 * lit + edge * 0.6 + glow * 0.3);
      pixels.data[at + 3] = down < hem ? 255 : 255 * Math.min(1, edge + glow * Math.max(0, 1 - (down - hem) / 0.03));
    }
  }
  brush.putImageData(pixels, 0, 0);
  texture.refresh();
};

/** The curtain between weaving and unveiling: it hangs before the place, never before the people, and rises. */
export const createCurtain = (easel: Easel): Painter => {
  bakeCurtain(easel);
  const image = easel.scene.add.image(0, 0, TEXTURE).setOrigin(0.5, 1).setDepth(PLACE_DEPTH.curtain).setVisible(false);
  easel.place.add(image);
  let phase = '';
  let ageSeconds = Number.POSITIVE_INFINITY;
  const paint = (frame: Frame): void => {
    const { width, height } = frame.layout;
    if (frame.view.phase !== phase) {
      if (phase === 'weaving' && frame.view.phase === 'unveiling') ageSeconds = 0;
      phase = frame.view.phase;
    }
    if (ageSeconds === Number.POSITIVE_INFINITY) return;
    ageSeconds += frame.deltaSeconds;
    const share = Math.max(0, Math.min(1, (ageSeconds - HANG_SECONDS) / RISE_SECONDS));
    if (share >= 1) {
      ageSeconds = Number.POSITIVE_INFINITY;
      image.setVisible(false);
      return;
    }
    const eased = share * share * (3 - 2 * share);
    // Less motion: it fades where it hangs.
    const up = frame.calmMotion ? 0 : eased;
    image
      .setVisible(true)
      .setPosition(width / 2, height * (1.03 - 1.06 * up))
      .setDisplaySize(width * (1.02 - 0.06 * up), height * 1.04)
      .setAlpha(frame.calmMotion ? 0.9 * (1 - eased) : 0.94 * Math.min(1, ageSeconds * 5));
  };
  return { paint };
};
