import { FEELINGS } from '@lent-dreams/shared/content/emotion.ts';
import { english } from '../words/english/index.ts';
import { say, type WordKey } from '../words/words.ts';

/** Key parts that content registries name; their words stand in words/english/content.ts. */
type ContentGroup = 'motif' | 'shade' | 'topic' | 'feeling' | 'quick' | 'sign';

const isKey = (key: string): key is WordKey => Object.hasOwn(english, key);

/** The word of a thing from a registry. A kind without a word (from a newer server) shows its own name, readable. */
export const contentWord = (group: ContentGroup, kind: string): string => {
  const key = `${group}.${kind}`;
  return isKey(key) ? say(key) : kind.replaceAll('-', ' ');
};

/** Name of a feeling 0–5, '' for a number that is none. */
export const feelingWord = (feeling: number): string => {
  const name = FEELINGS[feeling];
  return name === undefined ? '' : contentWord('feeling', name);
};

/** "Inès", "Inès and Nuru", "Inès, Nuru and Kit". */
export const joinNames = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
