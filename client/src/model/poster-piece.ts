import { hexDistance, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import type { DreamView } from './dream-view.ts';

/** Kind of the piece a night is named after: the one nearest to the stage, of several the oldest; null without pieces. */
export const posterPiece = (view: Pick<DreamView, 'motifs'>): string | null => {
  const first = view.motifs.toSorted(
    (one, other) => hexDistance(one.hex, STAGE_HEX) - hexDistance(other.hex, STAGE_HEX) || one.id - other.id,
  )[0];
  return first?.kind ?? null;
};
