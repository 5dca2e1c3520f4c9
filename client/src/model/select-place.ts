import type { BedId } from '@lent-dreams/shared/ids.ts';
import { BED_PLACES, bedHex, HEX_COUNT, hexDistance, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import type { DreamView } from './dream-view.ts';

/** A free hex beside a bed, −1 when all are taken: where "place it near her" goes without a picture. */
export const freeHexNear = (view: DreamView, bed: BedId): number => {
  const taken = new Set([
    STAGE_HEX,
    ...BED_PLACES.map((_, other) => bedHex(other)),
    ...view.motifs.map(({ hex }) => hex),
  ]);
  for (let hex = 0; hex < HEX_COUNT; hex += 1) if (!taken.has(hex) && hexDistance(hex, bedHex(bed)) === 1) return hex;
  return -1;
};
