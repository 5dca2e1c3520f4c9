import { bedHex, hexCentre, hexesBetween } from '@lent-dreams/shared/rules/board.ts';
import { offerCost } from '@lent-dreams/shared/rules/offer-cost.ts';
import { describe, expect, it } from 'vitest';
import type { Bodies, MotifView } from './dream-view.ts';
import { sampleDream, sampleMotif } from './sample-dream.ts';
import { myOfferCost } from './select-offer.ts';

const atHome: Bodies = { at: () => null };
const far = 4;
const hex = [...hexesBetween(0, far)].find((one) => one !== bedHex(0) && one !== bedHex(far)) as number;
const piece = (kind: string, at: number): MotifView => sampleMotif(at, kind, at, { author: 1 });

describe('the price of an offer on screen', () => {
  it.each([
    ['nothing', []],
    ['Tide', [piece('tide', hex)]],
    ['Paper Birds', [piece('paper-birds', bedHex(1))]],
  ] as const)('is the server’s own with %s between', (_name, motifs) => {
    const view = sampleDream({ motifs });
    const { x, y } = hexCentre(bedHex(0));
    expect(myOfferCost(view, atHome, far)).toBe(offerCost({ bed: 0, x, y }, far, motifs));
  });

  it('counts Tide, and where I stand now', () => {
    expect(myOfferCost(sampleDream(), atHome, far)).toBe(2);
    expect(myOfferCost(sampleDream({ motifs: [piece('tide', hex)] }), atHome, far)).toBe(1);
    expect(myOfferCost(sampleDream(), { at: () => hexCentre(bedHex(far)) }, far)).toBe(1);
  });
});
