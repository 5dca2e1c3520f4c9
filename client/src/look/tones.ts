/** Colours of the picture as 0xRRGGBB (design: palette). */
export const TONE = {
  void: 0x05031a,
  haze: 0x2b1b7a,
  ink: 0x0c0828,
  text: 0xf3f0ff,
  dim: 0xc9c1f2,
  gold: 0xffd489,
  breathe: 0x2fe6c8,
  broken: 0xffd9c9,
  ember: 0xff2f3d,
  grey: 0x9a97a8,
  /** A door that lets nothing through. */
  shut: 0xff6a5a,
  white: 0xffffff,
} as const;

/** Halo colour of each of the six feelings, in the order of every vector. */
export const HALO: readonly number[] = [0xffb84d, 0x2fe6c8, 0x9a6bff, 0x3f7bff, 0xff4f8b, 0xff2f3d];
/** Core colour of each of the six feelings: what its light becomes where it is brightest. */
const CORE: readonly number[] = [0xfff6dc, 0xe6fffa, 0xf1e8ff, 0xe2edff, 0xffe3ee, 0xffd9c9];

/** Halo of a feeling 0–5; white for none. */
export const haloOf = (feeling: number): number => HALO[feeling] ?? TONE.white;
/** Core of a feeling 0–5; white for none. */
export const coreOf = (feeling: number): number => CORE[feeling] ?? TONE.white;

/** Mixes two colours; share 0 is the first, 1 the second. */
export const mixTone = (first: number, second: number, share: number): number => {
  const keep = 1 - share;
  const red = Math.round(((first >> 16) & 255) * keep + ((second >> 16) & 255) * share);
  const green = Math.round(((first >> 8) & 255) * keep + ((second >> 8) & 255) * share);
  const blue = Math.round((first & 255) * keep + (second & 255) * share);
  return (red << 16) | (green << 8) | blue;
};

/** A colour as GLSL `vec3(r,g,b)`, each 0–1. */
export const glslTone = (tone: number): string =>
  `vec3(${[16, 8, 0].map((shift) => (((tone >> shift) & 255) / 255).toFixed(3)).join(',')})`;
