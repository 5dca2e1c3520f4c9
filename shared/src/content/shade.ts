import type { Topic } from './topic.ts';

/** A shape of fear: its name in code and on the wire, and what it is about. */
export type Shade = {
  /** Kebab-case, at most 24 characters. */
  readonly kind: string;
  /** Who says `never` to this topic does not meet the shade, nor does anybody else that night (design: lines and veils). */
  readonly topic: Topic;
};
