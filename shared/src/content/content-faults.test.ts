import { describe, expect, it } from 'vitest';
import { checkMotif, contentFaults } from './content-faults.ts';
import type { Motif } from './motif.ts';
import { MOTIF_KINDS, MOTIFS } from './motifs/index.ts';
import { QUICK_WORDS, SIGNS } from './quick-word.ts';
import { SHADE_KINDS, SHADES, STATIC_SHADE } from './shades/index.ts';
import { TOPICS } from './topic.ts';

const well: Motif = { kind: 'well', cost: 2, profile: [0, 1, 0, 2, 0], fear: 0 };

describe('the content', () => {
  it('has no faults', () => {
    expect(contentFaults()).toEqual([]);
  });

  it('is whole: thirteen shapes of fear about thirteen topics, 24 words, eight signs', () => {
    expect(SHADE_KINDS).toHaveLength(13);
    expect(new Set(Object.values(SHADES).map(({ topic }) => topic)).size).toBe(TOPICS.length);
    expect(SHADES[STATIC_SHADE]?.topic).toBe('flashing-loud');
    expect(QUICK_WORDS).toHaveLength(24);
    expect(SIGNS).toHaveLength(8);
  });

  it('finds each motif under its own kind, and nothing under a made-up one', () => {
    for (const kind of MOTIF_KINDS) expect(MOTIFS[kind]?.kind).toBe(kind);
    expect(MOTIFS['constructor']).toBeUndefined();
    expect(SHADES['constructor']).toBeUndefined();
  });

  it('offers a piece for every warm feeling that costs at most 3', () => {
    const cheap = Object.values(MOTIFS).filter(({ cost }) => cost <= 3);
    for (const feeling of [0, 1, 2, 3, 4]) {
      expect(cheap.some(({ profile }) => (profile[feeling] ?? 0) >= 2)).toBe(true);
    }
  });
});

describe('checkMotif', () => {
  it('accepts a plain motif', () => {
    expect(checkMotif(well)).toEqual([]);
  });

  it.each<readonly [string, Partial<Motif>, string]>([
    ['a kind that is no id', { kind: 'Well' }, 'motifs/Well.ts: kind: is not kebab-case of at most 24 letters'],
    ['a cost of 0', { cost: 0 }, 'motifs/well.ts: cost: 0 is not from 1 to 5'],
    ['half a light', { cost: 1.5 }, 'motifs/well.ts: cost: 1.5 is not whole'],
    ['no number', { cost: Number.NaN }, 'motifs/well.ts: cost: NaN is not from 1 to 5'],
    ['too many points', { profile: [5, 0, 0, 0, 0] }, 'motifs/well.ts: profile[0]: 5 is not from 0 to 4'],
    ['less than no points', { profile: [0, 0, 0, 0, -1] }, 'motifs/well.ts: profile[4]: -1 is not from 0 to 4'],
    ['too much fear', { fear: 9 }, 'motifs/well.ts: fear: 9 is not from 0 to 4'],
    ['a gift', { threadDiscount: 40 }, 'motifs/well.ts: threadDiscount: 40 is not from 1 to 2'],
  ])('names the file, field and reason of %s', (_, fields, fault) => {
    expect(checkMotif({ ...well, ...fields })).toEqual([fault]);
  });
});
