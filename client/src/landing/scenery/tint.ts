/** A 0xRRGGBB colour as a CSS colour with the given opacity 0–1. */
export const tint = (tone: number, opacityShare: number): string =>
  `rgb(${(tone >> 16) & 255} ${(tone >> 8) & 255} ${tone & 255} / ${opacityShare})`;
