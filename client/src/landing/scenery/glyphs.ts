/**
 * Signs of the feelings and drawings of the sky as SVG paths on a square of 24, for canvas and DOM alike.
 * `fill` parts are solid, `line` parts are strokes.
 */
export type Glyph = { readonly fill?: string; readonly line?: string };

const rays = Array.from({ length: 8 }, (_, index) => {
  const turn = (index * Math.PI) / 4;
  const point = (far: number): string =>
    `${(12 + Math.cos(turn) * far).toFixed(2)} ${(12 + Math.sin(turn) * far).toFixed(2)}`;
  return `M${point(7.6)}L${point(10.4)}`;
}).join('');

/** One sign per feeling, in the order of every vector. */
export const FEELING_GLYPHS: readonly Glyph[] = [
  { fill: 'M12 7.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6z', line: rays },
  { line: 'M3 10c3-3.6 6-3.6 9 0s6 3.6 9 0M3 16c3-3.6 6-3.6 9 0s6 3.6 9 0' },
  { fill: 'M12 2.5c.9 5.4 4.1 8.6 9.5 9.5c-5.4.9-8.6 4.1-9.5 9.5c-.9-5.4-4.1-8.6-9.5-9.5c5.4-.9 8.6-4.1 9.5-9.5z' },
  { fill: 'M15.6 3.6a9 9 0 1 0 5 12.6a7.4 7.4 0 0 1-5-12.6z' },
  { fill: 'M12 3.5L21.4 20H2.6z' },
  { line: 'M12 12c1-1.2 3 .2 2.4 2c-.8 2.4-4.6 2.4-5.6-.4c-1.2-3.6 2-6.8 5.6-6c4.8 1 6 6.4 3.4 10' },
];

/** Neon drawings: closed and open outlines only, on a square of 100. */
export const SKY_DRAWINGS = {
  balloon:
    'M50 4C26 4 14 20 14 36c0 14 12 26 24 34h24c12-8 24-20 24-34C86 20 74 4 50 4z M50 4C38 10 33 22 33 36c0 14 5 26 10 34 M50 4c12 6 17 18 17 32c0 14-5 26-10 34 M50 4v66 M41 75l2 9 M59 75l-2 9 M38 70l2 5h20l2-5 M42 84h16v11H42z',
  whaleTail:
    'M36 80C50 72 56 58 52 45C34 46 12 36 2 10C18 20 40 14 51 32C54 35 57 35 60 31C68 16 84 18 98 4C97 26 84 42 64 45C58 58 62 70 74 79 M4 84C20 76 36 76 50 84S82 92 97 82 M10 93C24 86 38 87 50 93S78 100 92 92',
} as const;
