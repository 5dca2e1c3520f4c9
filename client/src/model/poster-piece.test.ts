import { bedHex, HEX_COUNT, hexDistance, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { describe, expect, it } from 'vitest';
import type { MotifView } from './dream-view.ts';
import { posterPiece } from './poster-piece.ts';
import { sampleMotif } from './sample-dream.ts';

const near = Array.from({ length: HEX_COUNT }, (_, hex) => hex).filter((hex) => hexDistance(hex, STAGE_HEX) === 1);
const piece = (id: number, kind: string, hex: number): MotifView => sampleMotif(id, kind, hex, { open: false });

describe('posterPiece', () => {
  it('names the night after the piece nearest to the stage, the oldest of several', () => {
    const motifs = [piece(1, 'tide', bedHex(0)), piece(3, 'swing', near[0] ?? 0), piece(2, 'lighthouse', near[1] ?? 0)];
    expect(posterPiece({ motifs })).toBe('lighthouse');
  });

  it('names it after nothing when nothing was placed', () => {
    expect(posterPiece({ motifs: [] })).toBeNull();
  });
});
