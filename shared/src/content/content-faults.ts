import type { Motif } from './motif.ts';
import { MOTIF_KINDS, MOTIFS } from './motifs/index.ts';
import { PERSONA_NAMES } from './persona-names.ts';
import { QUICK_WORDS, SIGNS } from './quick-word.ts';
import { SHADE_KINDS, SHADES } from './shades/index.ts';
import { TOPICS } from './topic.ts';

/** What a request may carry as a name of content (wire: requests). */
const CONTENT_ID = /^[a-z][a-z-]{0,23}$/;
/** Fits under a light on a phone. */
const NAME_LENGTH_LIMIT = 12;

/** Fields of a motif that hold a number. */
type NumberField = 'cost' | 'fear' | 'threadDiscount';
type Limit = { readonly field: NumberField; readonly least: number; readonly most: number; readonly whole: boolean };

/** The ranges that motif.ts promises; fields a motif does not declare are fine. */
const LIMITS: readonly Limit[] = [
  { field: 'cost', least: 1, most: 5, whole: true },
  { field: 'fear', least: 0, most: 4, whole: true },
  { field: 'threadDiscount', least: 1, most: 2, whole: true },
];

const POINT_LIMIT = 4;

/** The number's fault, or '' for none. */
const numberFault = (value: number, least: number, most: number, whole: boolean): string => {
  if (!(value >= least && value <= most)) return `${value} is not from ${least} to ${most}`;
  return whole && !Number.isInteger(value) ? `${value} is not whole` : '';
};

/** What is wrong with a motif, one line each: file, field and reason. Empty when it keeps what motif.ts promises. */
export const checkMotif = (motif: Motif): readonly string[] => {
  const faults: string[] = [];
  const note = (field: string, reason: string): void => {
    if (reason !== '') faults.push(`motifs/${motif.kind}.ts: ${field}: ${reason}`);
  };
  note('kind', CONTENT_ID.test(motif.kind) ? '' : 'is not kebab-case of at most 24 letters');
  for (const { field, least, most, whole } of LIMITS) {
    const value = motif[field];
    if (value !== undefined) note(field, numberFault(value, least, most, whole));
  }
  motif.profile.forEach((points, feeling) => {
    note(`profile[${feeling}]`, numberFault(points, 0, POINT_LIMIT, true));
  });
  return faults;
};

/** Lines for ids that are no ids, or stand twice. */
const idFaults = (file: string, ids: readonly string[]): readonly string[] =>
  ids.flatMap((id, index) => [
    ...(CONTENT_ID.test(id) ? [] : [`${file}: ${id}: is not kebab-case of at most 24 letters`]),
    ...(ids.indexOf(id) === index ? [] : [`${file}: ${id}: stands twice`]),
  ]);

/**
 * What is wrong with the game's content, one line each: file, field and reason. A server with any fault must not start:
 * content is data that no compiler checks in full.
 */
export const contentFaults = (): readonly string[] => [
  ...Object.values(MOTIFS).flatMap(checkMotif),
  ...idFaults('motifs/index.ts', MOTIF_KINDS),
  ...idFaults('shades/index.ts', SHADE_KINDS),
  ...idFaults('topic.ts', TOPICS),
  // Words and signs are said by the same request, so they share their ids.
  ...idFaults('quick-word.ts', [...QUICK_WORDS, ...SIGNS]),
  ...TOPICS.filter((topic) => !Object.values(SHADES).some((shade) => shade.topic === topic)).map(
    (topic) => `shades/index.ts: topic: no shade is about ${topic}`,
  ),
  ...PERSONA_NAMES.flatMap((name, index) => [
    ...(name.length > 0 && name.length <= NAME_LENGTH_LIMIT ? [] : [`persona-names.ts: ${name}: wrong length`]),
    ...(PERSONA_NAMES.indexOf(name) === index ? [] : [`persona-names.ts: ${name}: stands twice`]),
  ]),
];
