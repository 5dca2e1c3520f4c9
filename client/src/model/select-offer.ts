import { FEAR, inScope } from '@lent-dreams/shared/content/emotion.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import { bedHex, distanceHexes, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { CONDUCTANCE_PER_DEPTH, pairIndex } from '@lent-dreams/shared/rules/field.ts';
import { brim, loopGain } from '@lent-dreams/shared/rules/tipping.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import type { Bodies, DreamView, GiveView } from './dream-view.ts';

const NEAR_HEXES = 3;
const NEAR_MOTIF_HEXES = 1;

/** A thread as one would offer it: what the first bed gives the second, and takes. */
export type OfferedThread = {
  readonly from: BedId;
  readonly to: BedId;
  readonly give: GiveView;
  readonly take: GiveView;
};

const addFear = (matrix: Float64Array, from: BedId, to: BedId, give: GiveView): void => {
  if (give.keepsFear || !inScope(give.scope, FEAR)) return;
  const index = pairIndex(from, to);
  matrix[index] = (matrix[index] ?? 0) + give.depth * CONDUCTANCE_PER_DEPTH;
};

/**
 * The brim (0–100) that tonight's public threads and one more would make, by the rules' own formulas (design: field).
 * Frozen and suspended threads carry nothing.
 */
export const brimWith = (view: DreamView, offered: OfferedThread | null): number => {
  const matrix = new Float64Array(BED_COUNT * BED_COUNT);
  for (const thread of view.threads) {
    if (thread.frozen || thread.suspended) continue;
    addFear(matrix, thread.a, thread.b, thread.fromA);
    addFear(matrix, thread.b, thread.a, thread.fromB);
  }
  if (offered !== null) {
    addFear(matrix, offered.from, offered.to, offered.give);
    addFear(matrix, offered.to, offered.from, offered.take);
  }
  return brim(loopGain(matrix));
};

const placeOf = (bodies: Bodies, bed: BedId): { readonly x: number; readonly y: number } =>
  bodies.at(bed) ?? hexCentre(bedHex(bed));

/** Light an offer costs: 1 within 3 hexes or from beside a piece that reaches anywhere, else 2. The server decides. */
export const offerCost = (view: DreamView, bodies: Bodies, to: BedId): number => {
  if (view.me.watching) return 2;
  const mine = placeOf(bodies, view.me.bed);
  const theirs = placeOf(bodies, to);
  if (distanceHexes(mine.x, mine.y, theirs.x, theirs.y) <= NEAR_HEXES) return 1;
  const reaches = view.motifs.some((motif) => {
    if (MOTIFS[motif.kind]?.offerReachAnywhere !== true) return false;
    const centre = hexCentre(motif.hex);
    return distanceHexes(mine.x, mine.y, centre.x, centre.y) <= NEAR_MOTIF_HEXES;
  });
  return reaches ? 1 : 2;
};
