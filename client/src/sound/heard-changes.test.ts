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
    threads: [],
    effects: [],
    shades: [],
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

  it('hears a fear come and be calmed, and only a soft sound of one that is faded', () => {
    const shade = (changes: object): DreamView =>
      view({ shades: [{ id: 1, bed: 2, isFaded: false, isStilled: false, ...changes }] });
    expect(heardChanges(view({}), 0, shade({}), 50)).toEqual(['shade']);
    expect(heardChanges(view({}), 0, shade({ isFaded: true }), 50)).toEqual(['shadeSoft']);
    expect(heardChanges(shade({}), 0, shade({ bed: 3 }), 50)).toEqual(['shade']);
    expect(heardChanges(shade({}), 0, shade({ isStilled: true }), 50)).toEqual(['shadeStill']);
    expect(heardChanges(shade({}), 0, shade({}), 50)).toEqual([]);
  });

  it('hears a piece placed', () => {
    expect(heardChanges(view({}), 0, view({ motifs: [{}] }), 50)).toEqual(['pop']);
  });

  it('hears abilities begin, once: ice, thunder, and one chord for all others', () => {
    const effect = (kind: string, bed: number): object => ({ kind, bed, thread: 0, hex: -1, feeling: -1, by: 0 });
    const before = view({ threads: [{ id: 7, frozen: false }] });
    const after = view({
      threads: [{ id: 7, frozen: true }],
      effects: [effect('ground', 1), effect('anchor', 1), effect('anchor', 2)],
    });
    expect(heardChanges(before, 0, after, 1)).toEqual(['frozen', 'grounded', 'ability']);
    expect(heardChanges(after, 1, after, 2)).toEqual([]);
    expect(heardChanges(after, 1, before, 2)).toEqual([]);
  });
});
