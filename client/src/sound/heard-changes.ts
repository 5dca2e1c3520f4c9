import type { DreamView, EffectView, MotifView } from '../model/dream-view.ts';
import type { CueName } from './cues.ts';

const bedsOver = (view: DreamView): ReadonlySet<number> =>
  new Set(view.beds.filter((bed) => bed.fear > bed.brim).map((bed) => bed.bed));

/** Seconds before a wave lands at which one hears it coming. */
const WAVE_WARNING_MS = 6000;

const waveSoon = (view: DreamView, nowMs: number): boolean =>
  view.waveLandsAtMs > nowMs && view.waveLandsAtMs - nowMs <= WAVE_WARNING_MS;

/** Did its scar heal, or a point come back? */
const isMended = (before: MotifView | undefined, scarred: boolean, points: number): boolean =>
  before !== undefined && ((before.scarred && !scarred) || points > before.points);

/** What abilities begin: ice for what stands still, thunder into the ground, one chord for all others. */
const heardAbilities = (before: DreamView, after: DreamView): readonly CueName[] => {
  const isNew = ({ kind, bed, by }: EffectView): boolean =>
    !before.effects.some((effect) => effect.kind === kind && effect.bed === bed && effect.by === by);
  const begun = new Set(after.effects.filter(isNew).map(({ kind }) => kind));
  const wasFrozen = new Set(before.threads.filter(({ frozen }) => frozen).map(({ id }) => id));
  const isFrozen = begun.has('stay') || after.threads.some(({ id, frozen }) => frozen && !wasFrozen.has(id));
  const others = [...begun].filter((kind) => kind !== 'stay' && kind !== 'ground');
  return [
    ...(isFrozen ? (['frozen'] as const) : []),
    ...(begun.has('ground') ? (['grounded'] as const) : []),
    ...(others.length > 0 ? (['ability'] as const) : []),
  ];
};

/** A fear came to a bed, softly where it is faded for me, or was calmed. */
const shadeCues = (before: DreamView, after: DreamView): readonly CueName[] => {
  const known = new Map(before.shades.map((shade) => [shade.id, shade]));
  const came = after.shades.filter(({ id, bed }) => known.get(id)?.bed !== bed);
  const cues: CueName[] = came.some(({ isFaded }) => !isFaded) ? ['shade'] : came.length > 0 ? ['shadeSoft'] : [];
  if (after.shades.some(({ id, isStilled }) => isStilled && known.get(id)?.isStilled === false))
    cues.push('shadeStill');
  return cues;
};

/**
 * Sounds of the dream itself that follow from what changed between two pictures of it. What a person does or is
 * offered sounds from the buttons instead. Quiet rooms make no sound. `nowMs` are performance.now() of the pictures.
 */
export const heardChanges = (
  before: DreamView,
  beforeMs: number,
  after: DreamView,
  nowMs: number,
): readonly CueName[] => {
  if (before.slug !== after.slug || before.night !== after.night || after.quietUntilMs > nowMs) return [];
  const cues: CueName[] = [];
  if (after.motifs.length > before.motifs.length) cues.push('pop');
  const known = new Map(before.motifs.map((motif) => [motif.id, motif]));
  if (after.motifs.some(({ id, fused }) => fused !== '' && known.get(id)?.fused !== fused)) cues.push('fused');
  if (after.motifs.some(({ id, scarred, points }) => isMended(known.get(id), scarred, points))) cues.push('mended');
  cues.push(...heardAbilities(before, after));
  if (waveSoon(after, nowMs) && !waveSoon(before, beforeMs)) cues.push('waveComing');
  if (before.waveLandsAtMs > beforeMs && before.waveLandsAtMs <= nowMs) cues.push('waveLands');
  cues.push(...shadeCues(before, after));
  const overBefore = bedsOver(before);
  const overAfter = bedsOver(after);
  if ([...overAfter].some((bed) => !overBefore.has(bed))) cues.push('overBrim');
  if (overBefore.size > 0 && overAfter.size === 0) cues.push('calmed');
  return cues;
};
