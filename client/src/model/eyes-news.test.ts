import { describe, expect, it } from 'vitest';
import { diffAlerts } from './alerts.ts';
import type { DreamView } from './dream-view.ts';
import { sampleDream, sampleMotif, sampleThread } from './sample-dream.ts';

const seen = (eyes: Partial<DreamView['eyes']>): DreamView => {
  const dream = sampleDream({ phase: 'unveiling', threads: [sampleThread(7, 1, 2)] });
  return { ...dream, eyes: { ...dream.eyes, ...eyes } };
};
const keys = (before: DreamView, after: DreamView): readonly unknown[] =>
  diffAlerts(before, after, 1).map(({ key, beds }) => [key, ...beds]);

describe('what only my role sees', () => {
  it('is told when a ring breaks, once', () => {
    const broken = seen({ rings: { threads: [7], beds: [3] } });
    expect(keys(seen({ rings: { threads: [], beds: [] } }), broken)).toEqual([
      ['alert.broken', 3],
      ['alert.brokenThread'],
    ]);
    expect(keys(broken, broken)).toEqual([]);
  });

  it('is told when somebody loses their colour', () => {
    const calm = seen({ drift: [0, 0.5, 0, 0, 0, 0, 0, 0] });
    const lost = seen({ drift: [0, 0.7, 0, 0, 0, 0, 0, 0] });
    expect(keys(calm, lost)).toEqual([['alert.drifts', 1]]);
    expect(keys(lost, calm)).toEqual([]);
    expect(keys(seen({ drift: null }), lost)).toEqual([]);
  });
});

describe('a piece that became another', () => {
  it('grew only if it was a seed', () => {
    const withPiece = (kind: string): DreamView => sampleDream({ motifs: [sampleMotif(3, kind, 16)] });
    expect(keys(withPiece('seed'), withPiece('swing'))).toEqual([['alert.grew']]);
    expect(keys(withPiece('tide'), withPiece('swing'))).toEqual([['alert.reshaped']]);
  });
});
