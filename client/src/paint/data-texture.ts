import type * as Phaser from 'phaser';

type Renderer = Phaser.Renderer.WebGL.WebGLRenderer;
type Wrapper = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;

/** Names of Phaser whose types are narrower than what they take: a byte array is uploaded as it is. */
type PixelBytes = Parameters<Renderer['createTexture2D']>[6];

/** The scene's renderer; the stage never runs without WebGL. */
export const webglOf = (scene: Phaser.Scene): Renderer => scene.renderer as Renderer;

/**
 * Makes a smoothed RGBA texture out of bytes. No premultiplying and no flipping: the bytes are kept as they are and row
 * 0 is v = 0. `tiled` repeats it and needs sides that are powers of two.
 */
export const addDataTexture = (
  scene: Phaser.Scene,
  key: string,
  bytes: Uint8Array,
  width: number,
  height: number,
  tiled: boolean,
): Phaser.Textures.Texture => {
  const renderer = webglOf(scene);
  const gl = renderer.gl;
  const wrap = tiled ? gl.REPEAT : gl.CLAMP_TO_EDGE;
  const pixels = bytes as unknown as PixelBytes;
  const wrapper = renderer.createTexture2D(
    0,
    gl.LINEAR,
    gl.LINEAR,
    wrap,
    wrap,
    gl.RGBA,
    pixels,
    width,
    height,
    false,
    false,
    false,
  );
  const texture = scene.textures.addGLTexture(key, wrapper);
  if (texture === null) throw new Error(`texture ${key} exists already`);
  return texture;
};

/** The GL side of a texture. */
export const wrapperOf = (texture: Phaser.Textures.Texture): Wrapper => texture.source[0]?.glTexture as Wrapper;

/** Uploads new bytes into a data texture of this size. */
export const updateDataTexture = (
  texture: Phaser.Textures.Texture,
  bytes: Uint8Array,
  width: number,
  height: number,
): void => {
  const wrapper = wrapperOf(texture);
  wrapper.update(
    bytes as unknown as Parameters<Wrapper['update']>[0],
    width,
    height,
    false,
    wrapper.wrapS as number,
    wrapper.wrapT as number,
    wrapper.minFilter as number,
    wrapper.magFilter as number,
    wrapper.format as number,
  );
};
