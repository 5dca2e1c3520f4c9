const SIDE = 256;
/** Coarsest and finest grid of the summed noise, in cells per side. */
const COARSEST = 4;
const FINEST = 64;

const smooth = (share: number): number => share * share * (3 - 2 * share);

const addGrid = (sum: Float32Array, grid: Float32Array, cells: number, weight: number): void => {
  for (let y = 0; y < SIDE; y += 1) {
    const gridY = (y / SIDE) * cells;
    const top = Math.floor(gridY);
    const shareY = smooth(gridY - top);
    const bottom = (top + 1) % cells;
    for (let x = 0; x < SIDE; x += 1) {
      const gridX = (x / SIDE) * cells;
      const left = Math.floor(gridX);
      const shareX = smooth(gridX - left);
      const right = (left + 1) % cells;
      const upper = (grid[top * cells + left] ?? 0) * (1 - shareX) + (grid[top * cells + right] ?? 0) * shareX;
      const lower = (grid[bottom * cells + left] ?? 0) * (1 - shareX) + (grid[bottom * cells + right] ?? 0) * shareX;
      const at = y * SIDE + x;
      sum[at] = (sum[at] ?? 0) + weight * (upper * (1 - shareY) + lower * shareY);
    }
  }
};

/** A repeatable stream of numbers 0–1, for pictures that shall look the same on every screen. */
export const pictureDice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) | 0;
    return (state >>> 0) / 4_294_967_296;
  };
};

/** Side of the noise picture in pixels. */
export const NOISE_SIDE = SIDE;

/** Four independent channels of tileable cloud noise, 256×256 RGBA bytes. */
export const cloudNoise = (): Uint8Array => {
  const bytes = new Uint8Array(SIDE * SIDE * 4);
  const dice = pictureDice(1337);
  for (let channel = 0; channel < 4; channel += 1) {
    const sum = new Float32Array(SIDE * SIDE);
    let weight = 1;
    let total = 0;
    for (let cells = COARSEST; cells <= FINEST; cells *= 2) {
      addGrid(sum, Float32Array.from({ length: cells * cells }, dice), cells, weight);
      total += weight;
      weight *= 0.5;
    }
    for (let at = 0; at < SIDE * SIDE; at += 1) {
      const value = ((sum[at] ?? 0) / total - 0.5) * 1.7 + 0.5;
      bytes[at * 4 + channel] = Math.max(0, Math.min(255, value * 255));
    }
  }
  return bytes;
};
