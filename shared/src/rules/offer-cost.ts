import { MOTIFS } from '../content/motifs/index.ts';
import type { BedId } from '../ids.ts';
import { bedHex, distanceHexes, hexCentre, hexesBetween, type Position } from './board.ts';

/** Within so many hexes of the other's bed an offer costs 1 light, further away 2. */
const NEAR_HEXES = 3;
/** How near to a piece that reaches anywhere its help counts. */
const BESIDE_HEXES = 1;

/**
 * Light an offer costs, 0–2: from the giver's bed and body (position units) to another bed. Pieces beside the body may
 * make every place near, pieces under the line between the beds may lower the price (design: verbs, motifs).
 */
export const offerCost = (
  giver: { readonly bed: BedId } & Position,
  to: BedId,
  motifs: readonly { readonly kind: string; readonly hex: number }[],
): number => {
  const goal = hexCentre(bedHex(to));
  const reaches = motifs.some(({ kind, hex }) => {
    if (MOTIFS[kind]?.offerReachAnywhere !== true) return false;
    const at = hexCentre(hex);
    return distanceHexes(giver.x, giver.y, at.x, at.y) <= BESIDE_HEXES;
  });
  const base = reaches || distanceHexes(giver.x, giver.y, goal.x, goal.y) <= NEAR_HEXES ? 1 : 2;
  const crossed = hexesBetween(giver.bed, to);
  const less = motifs.reduce(
    (sum, { kind, hex }) => sum + (crossed.has(hex) ? (MOTIFS[kind]?.threadDiscount ?? 0) : 0),
    0,
  );
  return Math.max(0, base - less);
};
