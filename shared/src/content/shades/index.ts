import type { Shade } from '../shade.ts';

/**
 * The shade that is nobody's fear: what stands in for a lent one that was taken back, and for what a night may not hold.
 * It is plain grey snow, so it falls under flashing and loud.
 */
export const STATIC_SHADE = 'static';

/** All shapes of fear by a table, because a row says all there is (design: fears). */
const all: readonly Shade[] = [
  { kind: 'the-drop', topic: 'falling', faded: 'low', calmedBy: 'hands' },
  { kind: 'blank-page', topic: 'empty-page', faded: 'tall', help: 'lendVerb' },
  { kind: 'turning-streets', topic: 'losing-the-way', faded: 'wide', hidesMap: true, calmedBy: 'litPlace' },
  { kind: 'thousand-eyes', topic: 'being-watched', faded: 'wide', calmedBy: 'noThreads' },
  { kind: 'the-fading', topic: 'being-forgotten', faded: 'tall', help: 'callName' },
  { kind: 'the-departure', topic: 'being-left', faded: 'wide', help: 'holdEnd' },
  { kind: 'rising-tide', topic: 'rising-water', faded: 'low' },
  { kind: 'the-dark', topic: 'the-dark', faded: 'round', visionHexes: 1 },
  { kind: 'footsteps', topic: 'being-chased', faded: 'low', help: 'face' },
  { kind: 'the-copy', topic: 'copied', faded: 'tall' },
  { kind: 'stopped-mouth', topic: 'being-silenced', faded: 'tall', help: 'speakFor' },
  { kind: 'crumbling-house', topic: 'things-breaking', faded: 'wide' },
  { kind: STATIC_SHADE, topic: 'flashing-loud', faded: 'round' },
];

/** Shades by kind; without a prototype, so that made-up kinds find nothing. */
export const SHADES: Readonly<Record<string, Shade>> = Object.assign(
  Object.create(null),
  Object.fromEntries(all.map((shade) => [shade.kind, shade])),
);

/** All kinds, The Static last. */
export const SHADE_KINDS: readonly string[] = all.map((shade) => shade.kind);
