import type { MotifId } from '@lent-dreams/shared/ids.ts';
import { BED_PLACES, bedHex, distanceHexes, HEX_COUNT, hexCentre, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import type { MotifView } from '../model/dream-view.ts';

/** How far from one's body a piece may be put, in hexes. */
const PLACE_REACH_HEXES = 3;

const BED_HEXES: ReadonlySet<number> = new Set(BED_PLACES.map((_place, bed) => bedHex(bed)));

/**
 * Hexes on which a piece may stand: within 3 hexes of the body, no bed, not the stage, and free. The piece that is being
 * moved (−1 for a new one) does not stand in its own way.
 */
export const freeHexes = (
  motifs: readonly MotifView[],
  bodyX: number,
  bodyY: number,
  moving: MotifId,
): readonly number[] => {
  const taken = new Set(motifs.filter((motif) => motif.id !== moving).map((motif) => motif.hex));
  return Array.from({ length: HEX_COUNT }, (_, hex) => hex).filter((hex) => {
    if (hex === STAGE_HEX || BED_HEXES.has(hex) || taken.has(hex)) return false;
    const centre = hexCentre(hex);
    return distanceHexes(centre.x, centre.y, bodyX, bodyY) <= PLACE_REACH_HEXES;
  });
};
