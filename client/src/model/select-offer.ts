import { FEAR, inScope } from '@lent-dreams/shared/content/emotion.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import { bedHex, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { CONDUCTANCE_PER_DEPTH, pairIndex } from '@lent-dreams/shared/rules/field.ts';
import { offerCost } from '@lent-dreams/shared/rules/offer-cost.ts';
import { brim, loopGain } from '@lent-dreams/shared/rules/tipping.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import type { Bodies, DreamView, GiveView } from './dream-view.ts';

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

/** Light an offer of mine costs, by the rule the server decides with; 2 for a watcher. */
export const myOfferCost = (view: DreamView, bodies: Bodies, to: BedId): number => {
  const { bed, watching } = view.me;
  if (watching) return 2;
  return offerCost({ bed, ...(bodies.at(bed) ?? hexCentre(bedHex(bed))) }, to, view.motifs);
};
