import { describe, expect, it } from 'vitest';
import type { DreamView } from '../model/dream-view.ts';
import { heardChanges } from './heard-changes.ts';

const view = (changes: object): DreamView =>
  ({
    slug: 'kite',
    night: 1,
    quietUntilMs: 0,
    waveLandsAtMs: 0,
    motifs: [],
    beds: [],
    ...changes,
  }) as unknown as DreamView;
const beds = (...fears: readonly number[]): object => ({ beds: fears.map((fear, bed) => ({ bed, fear, brim: 50 })) });

describe('heardChanges', () => {
  it('hears a wave six seconds ahead, once, and its landing once', () => {
    const coming = view({ waveLandsAtMs: 10_000 });
    const heard = [3000, 3950, 4000, 4050, 9950, 10_000, 10_050].map((nowMs, index, all) =>
      index === 0 ? [] : heardChanges(coming, all[index - 1] ?? 0, coming, nowMs),
    );
    expect(heard.flat()).toEqual(['waveComing', 'waveLands']);
  });

  it('hears each bed go over the brim and the last one come back', () => {
    expect(heardChanges(view(beds(10, 10)), 0, view(beds(60, 10)), 50)).toEqual(['overBrim']);
    expect(heardChanges(view(beds(60, 10)), 0, view(beds(60, 70)), 50)).toEqual(['overBrim']);
    expect(heardChanges(view(beds(60, 70)), 0, view(beds(60, 40)), 50)).toEqual([]);
    expect(heardChanges(view(beds(60, 40)), 0, view(beds(40, 40)), 50)).toEqual(['calmed']);
  });

  it('is silent in a quiet room and across nights and hubs', () => {
    const calm = view(beds(10));
    expect(heardChanges(calm, 0, view({ ...beds(90), quietUntilMs: 9000 }), 50)).toEqual([]);
    expect(heardChanges(calm, 0, view({ ...beds(90), night: 2 }), 50)).toEqual([]);
    expect(heardChanges(calm, 0, view({ ...beds(90), slug: 'other' }), 50)).toEqual([]);
  });

  it('hears a piece placed', () => {
    expect(heardChanges(view({}), 0, view({ motifs: [{}] }), 50)).toEqual(['pop']);
  });
});
