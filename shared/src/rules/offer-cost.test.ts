import { describe, expect, it } from 'vitest';
import { bedHex, hexCentre, hexesBetween } from './board.ts';
import { offerCost } from './offer-cost.ts';

const fromBed = (bed: number) => ({ bed, ...hexCentre(bedHex(bed)) });
/** A hex under the line between two beds that is neither of theirs. */
const under = (one: number, other: number): number =>
  [...hexesBetween(one, other)].find((hex) => hex !== bedHex(one) && hex !== bedHex(other)) as number;

describe('what an offer costs', () => {
  it('is one light near and two far', () => {
    expect(offerCost(fromBed(0), 1, [])).toBe(1);
    expect(offerCost(fromBed(0), 4, [])).toBe(2);
  });

  it('goes by where the body stands, not the bed', () => {
    expect(offerCost({ bed: 0, ...hexCentre(bedHex(4)) }, 4, [])).toBe(1);
  });

  it('is one light less for each Tide under the line, and never below nothing', () => {
    const tide = { kind: 'tide', hex: under(0, 4) };
    expect(offerCost(fromBed(0), 4, [tide])).toBe(1);
    expect(offerCost(fromBed(0), 4, [tide, tide, tide])).toBe(0);
    expect(offerCost(fromBed(0), 4, [{ kind: 'tide', hex: bedHex(2) }])).toBe(2);
  });

  it('is that of a near one beside Paper Birds', () => {
    expect(offerCost(fromBed(0), 4, [{ kind: 'paper-birds', hex: bedHex(0) }])).toBe(1);
    expect(offerCost(fromBed(0), 4, [{ kind: 'paper-birds', hex: bedHex(4) }])).toBe(2);
  });

  it('knows no piece of another name', () => {
    expect(offerCost(fromBed(0), 4, [{ kind: 'unheard-of', hex: under(0, 4) }])).toBe(2);
  });
});
