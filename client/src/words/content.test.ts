import { FEELINGS, WARM_FEELINGS } from '@lent-dreams/shared/content/emotion.ts';
import { FUSION_KINDS } from '@lent-dreams/shared/content/fusions/index.ts';
import { MOTIF_KINDS, MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { QUICK_WORDS, SIGNS } from '@lent-dreams/shared/content/quick-word.ts';
import { ROLE_KINDS, ROLES } from '@lent-dreams/shared/content/roles/index.ts';
import { SHADE_KINDS } from '@lent-dreams/shared/content/shades/index.ts';
import { TOPICS } from '@lent-dreams/shared/content/topic.ts';
import { describe, expect, it } from 'vitest';
import { contentEnglish } from './english/content.ts';
import { piecesEnglish } from './english/pieces.ts';
import { rolesEnglish } from './english/roles.ts';

const words: Readonly<Record<string, string>> = { ...contentEnglish, ...piecesEnglish, ...rolesEnglish };

/** Fields every motif has; every other one is something it does. */
const EVERY_MOTIF = ['kind', 'cost', 'profile', 'fear'];
const answers = Object.values(MOTIFS)
  .flatMap((motif) => Object.keys(motif))
  .filter((field) => !EVERY_MOTIF.includes(field));

const abilities = Object.values(ROLES).flatMap((role) => role.abilities.map(({ kind }) => kind));

/** Each family of keys, the ids it must hold, and keys of it that belong to no id. */
const families: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['feeling', FEELINGS, []],
  ['motif', MOTIF_KINDS, []],
  ['does', [...new Set(answers)], []],
  ['fusion', FUSION_KINDS, []],
  ['fusion.line', FUSION_KINDS, []],
  ['shade', SHADE_KINDS, ['nothing']],
  ['shade.help', SHADE_KINDS, ['nothing']],
  ['topic', TOPICS, []],
  ['quick', QUICK_WORDS, []],
  ['sign', SIGNS, []],
  ['role', ROLE_KINDS, []],
  ['role.sees', ROLE_KINDS, []],
  ['ability', abilities, []],
  ['ability.does', abilities, []],
  ['persona.primary', WARM_FEELINGS, []],
  ['persona.secondary', WARM_FEELINGS, []],
];

describe('English words of the content', () => {
  it.each(families)('%s: every id has words, and no words are left over', (family, ids, besides) => {
    const own = Object.keys(words)
      .filter((key) => key.slice(0, key.lastIndexOf('.')) === family)
      .map((key) => key.slice(key.lastIndexOf('.') + 1));
    expect(ids.length).toBeGreaterThan(0);
    expect(own.toSorted()).toEqual([...ids, ...besides].toSorted());
  });

  it('says each thing in at most nine words', () => {
    const long = Object.entries(words).filter(([, text]) => text.split(' ').length > 9);
    expect(long).toEqual([]);
  });

  it('names no two things of a family alike', () => {
    const seen = Object.entries(words).map(([key, text]) => `${key.slice(0, key.lastIndexOf('.'))}: ${text}`);
    expect(seen.filter((line, index) => seen.indexOf(line) !== index)).toEqual([]);
  });
});
