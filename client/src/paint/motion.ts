/** How long a motif takes to pop into its place. */
export const POP_SECONDS = 0.42;

/** Growth of a motif just placed: 0 → 1.12 → 1 (design: motion). */
export const popScale = (ageSeconds: number): number => {
  const share = Math.max(0, Math.min(1, ageSeconds / POP_SECONDS));
  return share < 0.6 ? 1.12 * (1 - (1 - share / 0.6) ** 2) : 1.12 - 0.12 * ((share - 0.6) / 0.4);
};

/** A wave is shown this long before it lands (design: wave). */
export const WARNING_MS = 6000;

/** Radius of the closing ring, in light radii: 2.5 six seconds before the wave, 1.2 as it lands. */
export const closingRadius = (leftMs: number): number => 1.2 + 1.3 * Math.max(0, Math.min(1, leftMs / WARNING_MS));
