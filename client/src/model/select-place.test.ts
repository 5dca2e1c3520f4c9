import { bedHex, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { describe, expect, it } from 'vitest';
import { sampleDream, sampleMotif } from './sample-dream.ts';
import { freeHexNear, placeWords } from './select-place.ts';

describe('the words of a place', () => {
  const view = sampleDream();

  it('are whoever lies there, what stands there, or the middle', () => {
    expect(placeWords(view, bedHex(2))).toBe('Inès');
    expect(placeWords(view, bedHex(0))).toBe('you');
    expect(placeWords(view, STAGE_HEX)).toBe('the middle');
    const hex = freeHexNear(view, 2);
    const swing = sampleMotif(1, 'swing', hex, { author: 2 });
    expect(placeWords(sampleDream({ motifs: [swing] }), hex)).toBe('Swing');
  });

  it('are the nearest light beside an empty place', () => {
    expect(placeWords(view, freeHexNear(view, 2))).toBe('beside Inès');
  });
});
