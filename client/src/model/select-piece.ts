import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { english } from '../words/english/index.ts';
import { say, type WordKey, type WordValues } from '../words/words.ts';
import { contentWord } from './select-words.ts';

const isKey = (key: string): key is WordKey => Object.hasOwn(english, key);

/** One line for each thing a kind of piece can do, besides giving feelings. */
export const pieceDoes = (kind: string): readonly string[] =>
  Object.entries(MOTIFS[kind] ?? {}).flatMap(([field, value]) => {
    const key = `does.${field}`;
    if (!isKey(key)) return [];
    const values: WordValues =
      typeof value === 'string'
        ? { shade: contentWord('shade', value) }
        : { count: typeof value === 'number' ? value : 1 };
    return [say(key, values)];
  });
