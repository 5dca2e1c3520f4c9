import type { Fusion } from './fusion.ts';
import { FUSION_KINDS, FUSIONS } from './fusions/index.ts';
import type { Motif } from './motif.ts';
import { MOTIF_KINDS, MOTIFS } from './motifs/index.ts';
import { PERSONA_NAMES } from './persona-names.ts';
import { QUICK_WORDS, SIGNS } from './quick-word.ts';
import type { Role } from './role.ts';
import { ROLE_KINDS, ROLES } from './roles/index.ts';
import { SHADE_KINDS, SHADES } from './shades/index.ts';
import { TOPICS } from './topic.ts';

/** What a request may carry as a name of content (wire: requests). */
const CONTENT_ID = /^[a-z][a-z-]{0,23}$/;
/** Fits under a light on a phone. */
const NAME_LENGTH_LIMIT = 12;

/** Range of a number. */
type Limit<Field> = { readonly field: Field; readonly least: number; readonly most: number; readonly whole: boolean };

/** Fields of a kind of content that hold a number; fields that are not declared are fine. */
type NumberFieldOf<Content> = {
  [Field in keyof Content]-?: Exclude<Content[Field], undefined> extends number ? Field : never;
}[keyof Content] &
  string;

/** The ranges that motif.ts promises. */
const MOTIF_LIMITS: readonly Limit<NumberFieldOf<Motif>>[] = [
  { field: 'cost', least: 1, most: 5, whole: true },
  { field: 'fear', least: 0, most: 4, whole: true },
  { field: 'threadDiscount', least: 1, most: 2, whole: true },
  { field: 'pointsPerDreamer', least: 1, most: 2, whole: true },
  { field: 'fearBetweenFactor', least: 1, most: 1.5, whole: false },
  { field: 'mutualFactor', least: 1, most: 1.5, whole: false },
  { field: 'homingSharePerSecond', least: 0, most: 0.1, whole: false },
  { field: 'seats', least: 1, most: 8, whole: true },
  { field: 'presenceCounts', least: 1, most: 3, whole: true },
  { field: 'readingErrorGain', least: 0, most: 0.5, whole: false },
  { field: 'givesOnce', least: 1, most: 20, whole: true },
  { field: 'lightsHexes', least: 1, most: 3, whole: true },
  { field: 'pushesShadesHexes', least: 1, most: 3, whole: true },
  { field: 'slowsShadesShare', least: 0, most: 0.5, whole: false },
];

/** The ranges that fusion.ts promises. */
const FUSION_LIMITS: readonly Limit<NumberFieldOf<Fusion>>[] = [
  { field: 'reachHexes', least: 1, most: 3, whole: true },
  { field: 'reachFeeling', least: 0, most: 4, whole: true },
  { field: 'longingPerGoodbye', least: 1, most: 20, whole: true },
  { field: 'ownColoursPoints', least: 1, most: 10, whole: true },
];

const POINT_LIMIT = 4;
const GROWTH_LIMIT_SECONDS = 120;

/** The number's fault, or '' for none. */
const numberFault = (value: number, least: number, most: number, whole: boolean): string => {
  if (!(value >= least && value <= most)) return `${value} is not from ${least} to ${most}`;
  return whole && !Number.isInteger(value) ? `${value} is not whole` : '';
};

const idFault = (kind: string): string => (CONTENT_ID.test(kind) ? '' : 'is not kebab-case of at most 24 letters');

/** Notes one line of fault for a field, unless the reason is ''. */
type Note = (field: string, reason: string) => void;

const noteIn = (file: string): { readonly note: Note; readonly faults: string[] } => {
  const faults: string[] = [];
  return {
    faults,
    note: (field, reason) => {
      if (reason !== '') faults.push(`${file}: ${field}: ${reason}`);
    },
  };
};

const noteNumbers = <Field extends string>(
  note: Note,
  limits: readonly Limit<Field>[],
  content: { readonly [Name in Field]?: number },
): void => {
  for (const { field, least, most, whole } of limits) {
    const value = content[field];
    if (value !== undefined) note(field, numberFault(value, least, most, whole));
  }
};

const noteShades = (note: Note, field: string, kinds: readonly string[]): void => {
  for (const kind of kinds) note(field, SHADES[kind] === undefined ? `${kind} is no shade` : '');
};

/** What is wrong with a motif, one line each: file, field and reason. Empty when it keeps what motif.ts promises. */
export const checkMotif = (motif: Motif): readonly string[] => {
  const { note, faults } = noteIn(`motifs/${motif.kind}.ts`);
  note('kind', idFault(motif.kind));
  noteNumbers(note, MOTIF_LIMITS, motif);
  motif.profile.forEach((points, feeling) => {
    note(`profile[${feeling}]`, numberFault(points, 0, POINT_LIMIT, true));
  });
  noteShades(note, 'beats', motif.beats ?? []);
  for (const field of ['feeds', 'slows', 'unmasks', 'scarredBy'] as const) {
    const shade = motif[field];
    if (shade !== undefined) noteShades(note, field, [shade]);
  }
  if (motif.grows === undefined) return faults;
  note('grows.afterSeconds', numberFault(motif.grows.afterSeconds, 1, GROWTH_LIMIT_SECONDS, false));
  for (const kind of motif.grows.into) note('grows.into', MOTIFS[kind] === undefined ? `${kind} is no motif` : '');
  return faults;
};

/** What is wrong with a fusion, one line each: file, field and reason. Empty when it keeps what fusion.ts promises. */
export const checkFusion = (fusion: Fusion): readonly string[] => {
  const { note, faults } = noteIn(`fusions/${fusion.kind}.ts`);
  note('kind', idFault(fusion.kind));
  for (const kind of fusion.pair) note('pair', MOTIFS[kind] === undefined ? `${kind} is no motif` : '');
  note('pair', fusion.pair[0] === fusion.pair[1] ? 'is one kind twice' : '');
  noteNumbers(note, FUSION_LIMITS, fusion);
  noteShades(note, 'beats', fusion.beats ?? []);
  return faults;
};

/** The ranges that role.ts promises for an ability. */
const ABILITY_LIMITS: readonly Limit<NumberFieldOf<Role['abilities'][number]>>[] = [
  { field: 'cost', least: 0, most: 5, whole: true },
  { field: 'coolSeconds', least: 0, most: 60, whole: true },
  { field: 'uses', least: 1, most: 9, whole: true },
];

/** What is wrong with a role, one line each: file, field and reason. Empty when it keeps what role.ts promises. */
export const checkRole = (role: Role): readonly string[] => {
  const { note, faults } = noteIn(`roles/${role.kind}.ts`);
  note('personName', role.personName.length > 0 && role.personName.length <= 24 ? '' : 'wrong length');
  note('hueDegrees', numberFault(role.hueDegrees, 0, 359, true));
  note('abilities', role.abilities[0]?.from === 'night1' ? '' : 'the first is not for a first night');
  for (const ability of role.abilities)
    noteNumbers((field, reason) => note(`${ability.kind}.${field}`, reason), ABILITY_LIMITS, ability);
  const words: readonly string[] = [...QUICK_WORDS, ...SIGNS];
  for (const word of Object.values(role.says)) note('says', words.includes(word) ? '' : `${word} is no quick word`);
  return faults;
};

/** Lines for ids that are no ids, or stand twice. */
const idFaults = (file: string, ids: readonly string[]): readonly string[] =>
  ids.flatMap((id, index) => [
    ...(idFault(id) === '' ? [] : [`${file}: ${id}: ${idFault(id)}`]),
    ...(ids.indexOf(id) === index ? [] : [`${file}: ${id}: stands twice`]),
  ]);

/** Lines for pairs of motifs that two fusions claim. */
const pairFaults = (fusions: readonly Fusion[]): readonly string[] => {
  const pairs = fusions.map(({ pair }) => pair.toSorted().join(' and '));
  return fusions.flatMap(({ kind }, index) =>
    pairs.indexOf(pairs[index] as string) === index ? [] : [`fusions/${kind}.ts: pair: another fusion has it`],
  );
};

/**
 * What is wrong with the game's content, one line each: file, field and reason. A server with any fault must not start:
 * content is data that no compiler checks in full. `drawn` are the motifs that have a picture.
 */
export const contentFaults = (drawn: readonly string[]): readonly string[] => [
  ...Object.values(MOTIFS).flatMap(checkMotif),
  ...idFaults('motifs/index.ts', MOTIF_KINDS),
  ...MOTIF_KINDS.filter((kind) => !drawn.includes(kind)).map((kind) => `motifs/${kind}.ts: kind: has no picture`),
  ...Object.values(FUSIONS).flatMap(checkFusion),
  ...idFaults('fusions/index.ts', FUSION_KINDS),
  ...pairFaults(Object.values(FUSIONS)),
  ...Object.values(ROLES).flatMap(checkRole),
  ...idFaults('roles/index.ts', ROLE_KINDS),
  ...idFaults(
    'roles/index.ts',
    Object.values(ROLES).flatMap(({ abilities }) => abilities.map(({ kind }) => kind)),
  ),
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
