import type { Topic } from './topic.ts';

/**
 * A shape of fear: its name in code and on the wire, what it is about, and what a client must know to show it. What it
 * does to the dream is a rule of the server. Source (design: fears).
 */
export type Shade = {
  /** Kebab-case, at most 24 characters. */
  readonly kind: string;
  /** Who says `never` to this topic does not meet the shade, nor does anybody else that night (design: lines and veils). */
  readonly topic: Topic;
  /** All that whoever faded its topic sees of it: a soft silhouette of this outline, nothing of what it is. */
  readonly faded: 'low' | 'round' | 'tall' | 'wide';
  /** The request by which somebody calms it, where there is one. */
  readonly help?: 'lendVerb' | 'callName' | 'speakFor' | 'holdEnd' | 'face';
  /** What else calms it that a person can do where they stand. */
  readonly calmedBy?: 'hands' | 'litPlace' | 'noThreads';
  /** How far whoever it haunts still sees, in hexes, 1–3. */
  readonly visionHexes?: number;
  /** Whoever it haunts has no map at hand. */
  readonly hidesMap?: true;
};
