import * as Phaser from 'phaser';

/** An image whose white takes the core colour and whose black takes the halo's. */
export const addTwoTone = (
  scene: Phaser.Scene,
  layer: Phaser.GameObjects.Layer | null,
  texture: string,
  frame: string | undefined,
  depth: number,
  glows: boolean,
): Phaser.GameObjects.Image => {
  const image = frame === undefined ? scene.add.image(0, 0, texture) : scene.add.image(0, 0, texture, frame);
  image.setTintMode(Phaser.TintModes.MULTIPLY_TWO).setDepth(depth);
  if (glows) image.setBlendMode(Phaser.BlendModes.ADD);
  if (layer === null) scene.children.remove(image);
  else layer.add(image);
  return image;
};

/** Sets both tones of a two-tone image. */
export const tone = (image: Phaser.GameObjects.Image, core: number, halo: number): void => {
  image.setTint(core).setTint2(halo);
};
