import { hexIndex } from '@lent-dreams/shared/rules/board.ts';
import { describe, expect, it } from 'vitest';
import { sampleMotif } from '../model/sample-dream.ts';
import { fusedPairs } from './fused-pairs.ts';

const at = (id: number, kind: string, q: number, r: number, fused = '') =>
  sampleMotif(id, kind, hexIndex(q, r), { fused });

describe('fusedPairs', () => {
  it('finds the two that stand side by side, and nobody else', () => {
    const tide = at(1, 'tide', 1, 0, 'harbour');
    const lighthouse = at(2, 'lighthouse', 2, 0, 'harbour');
    const alone = at(3, 'tide', -2, 0);
    expect(fusedPairs([tide, alone, lighthouse])).toEqual([{ kind: 'harbour', one: tide, other: lighthouse }]);
  });

  it('keeps two of the same kind apart', () => {
    const pieces = [
      at(1, 'tide', 1, 0, 'harbour'),
      at(2, 'tide', 1, -1, 'harbour'),
      at(3, 'lighthouse', 2, -2, 'harbour'),
      at(4, 'lighthouse', 1, 1, 'harbour'),
    ];
    expect(fusedPairs(pieces).map(({ one, other }) => [one.id, other.id])).toEqual([
      [1, 4],
      [2, 3],
    ]);
  });

  it('draws nothing for one whose other half is not there yet', () => {
    expect(fusedPairs([at(1, 'tide', 1, 0, 'harbour')])).toEqual([]);
  });
});
