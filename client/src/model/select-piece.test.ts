import { CALM, LONGING, WONDER } from '@lent-dreams/shared/content/emotion.ts';
import { MOTIF_KINDS, MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { describe, expect, it } from 'vitest';
import { sampleBeds, sampleDream, sampleMotif } from './sample-dream.ts';
import { filteredPieces, pieceDoes, pieceState, wantsTending, wishedFeelings } from './select-piece.ts';

describe('what a piece does', () => {
  it('says every answer of every kind, and names its shades', () => {
    const plain = ['kind', 'cost', 'profile', 'fear'];
    for (const [kind, motif] of Object.entries(MOTIFS)) {
      expect(pieceDoes(kind)).toHaveLength(Object.keys(motif).filter((field) => !plain.includes(field)).length);
      expect(pieceDoes(kind).join()).not.toMatch(/[{}]/);
    }
    expect(pieceDoes('lighthouse')).toEqual(['Its light reaches 2 steps.', 'Calms The Dark and Turning Streets.']);
    expect(pieceDoes('letter')).toEqual(['Once, 10 of a feeling you choose.']);
    expect(pieceDoes('no-such-kind')).toEqual([]);
  });
});

describe('the pieces shown', () => {
  const view = sampleDream({
    me: { ...sampleDream().me, wishes: [CALM] },
    beds: sampleBeds({
      3: {
        known: [
          { what: 'wish', feeling: LONGING },
          { what: 'guard', feeling: WONDER },
        ],
      },
    }),
  });

  it('know what is wished for: my own, and what others told, no guard', () => {
    expect(wishedFeelings(view)).toEqual(new Set([CALM, LONGING]));
  });

  it('are all, or those that give what is wished, the most first', () => {
    expect(filteredPieces(view, 'all')).toEqual(MOTIF_KINDS);
    const wished = filteredPieces(view, 'wished');
    expect(wished.slice(0, 3).toSorted()).toEqual(['old-tree', 'rain-on-glass', 'tide']);
    expect(wished).not.toContain('star-map');
    expect(filteredPieces(view, WONDER)[0]).toBe('star-map');
    expect(filteredPieces(view, WONDER)).not.toContain('tide');
  });
});

describe('how a piece is', () => {
  it('is said where something is to say', () => {
    expect(pieceState(sampleMotif(1, 'tide', 3))).toEqual([]);
    expect(pieceState(sampleMotif(1, 'tide', 3, { points: 2, scarred: true, unwanted: 1 }))).toEqual([
      'Scarred: it gives half.',
      'Worn: 2 of 4 left.',
      '1 wants it away.',
    ]);
    expect(pieceState(sampleMotif(1, 'letter', 3, { points: 3, spent: true }))).toEqual(['Its feeling is given.']);
    expect(pieceState(sampleMotif(1, 'tide', 3, { fused: 'harbour' }))[0]).toBe('Part of a Harbour.');
  });

  it('asks for tending when it is worn, scarred, or a seed', () => {
    expect(wantsTending(sampleMotif(1, 'tide', 3))).toBe(false);
    expect(wantsTending(sampleMotif(1, 'tide', 3, { points: 3 }))).toBe(true);
    expect(wantsTending(sampleMotif(1, 'tide', 3, { scarred: true }))).toBe(true);
    expect(wantsTending(sampleMotif(1, 'seed', 3, { points: 1 }))).toBe(true);
  });
});
