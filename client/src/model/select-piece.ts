import { fullPoints } from '@lent-dreams/shared/content/motif.ts';
import { MOTIF_KINDS, MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { english } from '../words/english/index.ts';
import { plainWords, say, type WordKey, type WordValues } from '../words/words.ts';
import type { DreamView, MotifView } from './dream-view.ts';
import { knownWishes } from './select-people.ts';
import { contentWord, joinNames } from './select-words.ts';

const isKey = (key: string): key is WordKey => Object.hasOwn(english, key);

/** The names an answer holds: none, one or several. */
const namesIn = (answer: unknown): readonly string[] =>
  [answer].flat().filter((name): name is string => typeof name === 'string');

/** One line for each thing a kind of piece can do, besides giving feelings. */
export const pieceDoes = (kind: string): readonly string[] =>
  Object.entries(MOTIFS[kind] ?? {}).flatMap(([field, value]) => {
    const key = `does.${field}`;
    if (!isKey(key)) return [];
    const values: WordValues = {
      shade: joinNames(namesIn(value).map((shade) => contentWord('shade', shade))),
      count: typeof value === 'number' ? value : 1,
    };
    return [say(key, values)];
  });

/** Feelings 0–4 that somebody here is known to wish for, my own included. */
export const wishedFeelings = ({ me, beds }: DreamView): ReadonlySet<number> =>
  new Set([...(me.watching ? [] : me.wishes), ...beds.filter((bed) => !bed.isMe).flatMap(knownWishes)]);

/** Which pieces are shown: all, those that give a wished feeling, or those that give one feeling, 0–4. */
export type PieceFilter = 'all' | 'wished' | number;

const givesOf = (kind: string, feelings: ReadonlySet<number>): number =>
  (MOTIFS[kind]?.profile ?? []).reduce((sum, points, feeling) => sum + (feelings.has(feeling) ? points : 0), 0);

/** Kinds a filter shows, those that give most of what it asks for first; `all` are in the order of the registry. */
export const filteredPieces = (view: DreamView, filter: PieceFilter): readonly string[] => {
  if (filter === 'all') return MOTIF_KINDS;
  const feelings = filter === 'wished' ? wishedFeelings(view) : new Set([filter]);
  return MOTIF_KINDS.filter((kind) => givesOf(kind, feelings) > 0).toSorted(
    (one, other) => givesOf(other, feelings) - givesOf(one, feelings),
  );
};

/** Points of a whole piece of this kind. */
export const wholePoints = (kind: string): number => {
  const motif = MOTIFS[kind];
  return motif === undefined ? 1 : fullPoints(motif);
};

/** Is there anything that tending does for it? */
export const wantsTending = ({ kind, points, scarred }: MotifView): boolean =>
  scarred || points < wholePoints(kind) || MOTIFS[kind]?.grows !== undefined;

/** How a piece is, in short lines: scarred, worn, part of something, given, unwanted. */
export const pieceState = (motif: MotifView): readonly string[] => [
  ...(motif.fused === ''
    ? []
    : [plainWords(say('piece.partOf', { fusion: contentWord('fusion', motif.fused) })), fusionLine(motif.fused)]),
  ...(motif.scarred ? [say('piece.scarred')] : []),
  ...(motif.points < wholePoints(motif.kind)
    ? [say('piece.worn', { count: motif.points, whole: wholePoints(motif.kind) })]
    : []),
  ...(motif.spent ? [say('piece.spent')] : []),
  ...(motif.unwanted > 0 ? [say('piece.unwanted', { count: motif.unwanted })] : []),
];

/** What a fusion does, in one line; '' for one this page does not know. */
export const fusionLine = (kind: string): string => {
  const key = `fusion.line.${kind}`;
  return isKey(key) ? say(key) : '';
};
