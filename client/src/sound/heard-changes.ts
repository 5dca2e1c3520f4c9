import type { DreamView } from '../model/dream-view.ts';
import type { CueName } from './cues.ts';

const bedsOver = (view: DreamView): ReadonlySet<number> =>
  new Set(view.beds.filter((bed) => bed.fear > bed.brim).map((bed) => bed.bed));

/** Seconds before a wave lands at which one hears it coming. */
const WAVE_WARNING_MS = 6000;

const waveSoon = (view: DreamView, nowMs: number): boolean =>
  view.waveLandsAtMs > nowMs && view.waveLandsAtMs - nowMs <= WAVE_WARNING_MS;

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
  if (waveSoon(after, nowMs) && !waveSoon(before, beforeMs)) cues.push('waveComing');
  if (before.waveLandsAtMs > beforeMs && before.waveLandsAtMs <= nowMs) cues.push('waveLands');
  const overBefore = bedsOver(before);
  const overAfter = bedsOver(after);
  if ([...overAfter].some((bed) => !overBefore.has(bed))) cues.push('overBrim');
  if (overBefore.size > 0 && overAfter.size === 0) cues.push('calmed');
  return cues;
};
