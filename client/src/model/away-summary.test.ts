import { describe, expect, it } from 'vitest';
import { awaySummary } from './away-summary.ts';
import { sampleBeds, sampleDream, sampleThread } from './sample-dream.ts';

const show = (changes: Parameters<typeof sampleDream>[0] = {}) => sampleDream({ phase: 'unveiling', ...changes });

describe('while you were away', () => {
  it('tells nothing when nothing happened', () => {
    expect(awaySummary(show(), show({ fear: 30, together: 60 }))).toEqual([]);
  });

  it('tells waves, who let go of me, who came, and that fear woke me', () => {
    const before = show({ threads: [sampleThread(1, 0, 2), sampleThread(2, 0, 3), sampleThread(3, 1, 2)] });
    const after = show({ wave: 2, threads: [sampleThread(2, 0, 3)] });
    expect(awaySummary(before, after)).toEqual(['2 waves', 'Inès let go']);
    const woken = show({ beds: sampleBeds({ 0: { presence: 'ward' }, 4: { occupant: 'human', name: 'Bo' } }) });
    expect(awaySummary(show(), woken)).toEqual(['fear woke you', 'Bo lay down']);
  });

  it('tells of another act and leaves what came before', () => {
    const before = show({ threads: [sampleThread(1, 0, 2)] });
    expect(awaySummary(before, show({ phase: 'ending', wave: 3 }))).toEqual(['the night ended']);
    expect(awaySummary(before, show({ night: 2 }))).toEqual(['a new night begins']);
  });

  it('is three things long at most', () => {
    const before = show({ threads: [1, 2, 3].map((id) => sampleThread(id, 0, id)) });
    expect(awaySummary(before, show({ wave: 1 })).length).toBe(3);
  });

  it('compares nothing across two hubs', () => {
    expect(awaySummary(show(), show({ slug: 'other', wave: 2 }))).toEqual([]);
  });
});
