import type { BedId } from '@lent-dreams/shared/ids.ts';
import { BED_PLACES, bedHex, HEX_COUNT, hexDistance, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { say } from '../words/words.ts';
import type { DreamView } from './dream-view.ts';
import { bedOf } from './select-people.ts';
import { contentWord } from './select-words.ts';

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

const nameAt = (view: DreamView, bed: BedId): string =>
  bedOf(view, bed)?.isMe === true ? say('place.you') : (bedOf(view, bed)?.name ?? '');

/** A place of the board in words: what or who is there, else the nearest light. */
export const placeWords = (view: DreamView, hex: number): string => {
  const motif = view.motifs.find((other) => other.hex === hex);
  if (motif !== undefined) return contentWord('motif', motif.kind);
  if (hex === STAGE_HEX) return say('place.middle');
  const [nearest = 0] = BED_PLACES.map((_, bed) => bed).toSorted(
    (one, other) => hexDistance(hex, bedHex(one)) - hexDistance(hex, bedHex(other)),
  );
  const name = nameAt(view, nearest);
  return bedHex(nearest) === hex ? name : say('place.beside', { name });
};
