import type { Shade } from '../shade.ts';

/**
 * The shade that is nobody's fear: what stands in for a lent one that was taken back, and for what a night may not hold.
 * It is plain grey snow, so it falls under flashing and loud.
 */
export const STATIC_SHADE = 'static';

/** All shapes of fear by a table, because a row says all there is (design: fears). */
const all: readonly Shade[] = [
  { kind: 'the-drop', topic: 'falling' },
  { kind: 'blank-page', topic: 'empty-page' },
  { kind: 'turning-streets', topic: 'losing-the-way' },
  { kind: 'thousand-eyes', topic: 'being-watched' },
  { kind: 'the-fading', topic: 'being-forgotten' },
  { kind: 'the-departure', topic: 'being-left' },
  { kind: 'rising-tide', topic: 'rising-water' },
  { kind: 'the-dark', topic: 'the-dark' },
  { kind: 'footsteps', topic: 'being-chased' },
  { kind: 'the-copy', topic: 'copied' },
  { kind: 'stopped-mouth', topic: 'being-silenced' },
  { kind: 'crumbling-house', topic: 'things-breaking' },
  { kind: STATIC_SHADE, topic: 'flashing-loud' },
];

/** Shades by kind; without a prototype, so that made-up kinds find nothing. */
export const SHADES: Readonly<Record<string, Shade>> = Object.assign(
  Object.create(null),
  Object.fromEntries(all.map((shade) => [shade.kind, shade])),
);

/** All kinds, The Static last. */
export const SHADE_KINDS: readonly string[] = all.map((shade) => shade.kind);
