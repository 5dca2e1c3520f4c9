import { FEELINGS } from '@lent-dreams/shared/content/emotion.ts';
import { SIGNS } from '@lent-dreams/shared/content/quick-word.ts';
import { english } from '../words/english/index.ts';
import { say, type WordKey } from '../words/words.ts';

/** Key parts that content registries name; their words stand in words/english/content.ts. */
type ContentGroup =
  | 'motif'
  | 'fusion'
  | 'shade'
  | 'topic'
  | 'feeling'
  | 'quick'
  | 'sign'
  | 'ability'
  | 'ability.does'
  | 'fault';

const isKey = (key: string): key is WordKey => Object.hasOwn(english, key);

/** The word of a thing from a registry. A kind without a word (from a newer server) shows its own name, readable. */
export const contentWord = (group: ContentGroup, kind: string): string => {
  const key = `${group}.${kind}`;
  return isKey(key) ? say(key) : kind.replaceAll('-', ' ');
};

const SAID_AS_SIGN: ReadonlySet<string> = new Set(SIGNS);

/** What somebody said: a quick word, or a sign by its name. */
export const spokenWord = (word: string): string => contentWord(SAID_AS_SIGN.has(word) ? 'sign' : 'quick', word);

/** Name of a feeling 0–5, '' for a number that is none. */
export const feelingWord = (feeling: number): string => {
  const name = FEELINGS[feeling];
  return name === undefined ? '' : contentWord('feeling', name);
};

/** "Inès", "Inès and Nuru", "Inès, Nuru and Kit". */
export const joinNames = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
