import { MOTIF_KINDS } from '@lent-dreams/shared/content/motifs/index.ts';
import { describe, expect, it } from 'vitest';
import drawings from '../../../assets/motifs.json';
import { DRAWN_KINDS, motifPath } from './motif-paths.ts';
import { motifTones } from './motif-tones.ts';

describe('motifPath', () => {
  it('has a picture for every kind of motif', () => {
    expect(MOTIF_KINDS.filter((kind) => !DRAWN_KINDS.includes(kind))).toEqual([]);
  });

  it('draws a star for a kind it does not know, whatever its name', () => {
    expect(motifPath('constructor')).toBe(motifPath('no-such-kind'));
  });

  it('names author and licence of each picture', () => {
    for (const drawing of Object.values(drawings)) {
      expect(drawing.author).not.toBe('');
      expect(['CC BY 3.0', 'MIT']).toContain(drawing.licence);
    }
  });
});

describe('motifTones', () => {
  it('is the leading feeling of the profile', () => {
    expect(motifTones('night-train')[0]).toBe(3);
    expect(motifTones('drum-fire')[0]).toBe(4);
    expect(motifTones('swing')).toEqual([0, 3]);
  });
});
