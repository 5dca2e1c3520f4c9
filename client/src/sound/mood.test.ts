import { describe, expect, it } from 'vitest';
import type { BedView, DreamView } from '../model/dream-view.ts';
import { sampleBed } from '../model/sample-dream.ts';
import { moodOf, musicSettings, STILL_MOOD } from './mood.ts';

/** Somebody else who feels nothing and has no fear. */
const bed = (changes: Partial<BedView>): BedView =>
  sampleBed(1, { feelings: [0, 0, 0, 0, 0], fear: 0, brim: 60, ...changes });
const viewOf = (beds: readonly BedView[]): DreamView => ({ beds }) as unknown as DreamView;

describe('moodOf', () => {
  it('is still where nobody dreams', () => {
    expect(moodOf(viewOf([]))).toEqual(STILL_MOOD);
  });

  it('hears my own light before the others’', () => {
    const joyful = bed({ feelings: [100, 0, 0, 0, 0] });
    const calm = bed({ feelings: [0, 100, 0, 0, 0] });
    const asJoyful = moodOf(viewOf([{ ...joyful, isMe: true }, calm]));
    expect(asJoyful.feelings[0]).toBeCloseTo(0.8);
    expect(asJoyful.feelings[1]).toBeCloseTo(0.2);
    const asWatcher = moodOf(viewOf([joyful, calm]));
    expect(asWatcher.feelings[0]).toBeCloseTo(0.5);
  });

  it('is tense only while some fear stands over its brim', () => {
    expect(moodOf(viewOf([bed({ fear: 60, brim: 60 })])).tension).toBe(0);
    expect(moodOf(viewOf([bed({ fear: 80, brim: 60 }), bed({})])).tension).toBeCloseTo(0.5);
    expect(moodOf(viewOf([bed({ fear: 100, brim: 100 })])).tension).toBe(0);
  });
});

describe('musicSettings', () => {
  const calm = { feelings: [0, 0.6, 0, 0, 0], fear: 0, tension: 0 };

  it('lets each feeling sound in its own stem', () => {
    for (const feeling of [0, 1, 2, 3, 4]) {
      const feelings = [0, 0, 0, 0, 0].map((_, index) => (index === feeling ? 0.8 : 0.1));
      const { stems } = musicSettings({ feelings, fear: 0, tension: 0 });
      expect(Math.max(...stems)).toBe(stems[feeling]);
      expect(stems).toHaveLength(6);
    }
    expect(musicSettings({ ...calm, fear: 0.9 }).stems[5]).toBeGreaterThan(0.8);
  });

  it('hurries, darkens and untunes as fear rises over the brim', () => {
    const before = musicSettings({ ...calm, feelings: [0.6, 0, 0, 0, 0] });
    const after = musicSettings({ feelings: [0.6, 0, 0, 0, 0], fear: 0.8, tension: 0.6 });
    expect(after.pulseSeconds).toBeLessThan(before.pulseSeconds);
    expect(after.brightnessHz).toBeLessThan(before.brightnessHz);
    expect(after.detuneCents).toBeGreaterThan(before.detuneCents + 50);
    expect(after.scale).not.toEqual(before.scale);
  });

  it('stays within what ears and instruments bear', () => {
    for (const level of [0, 0.3, 1]) {
      for (const tension of [0, 1]) {
        const settings = musicSettings({ feelings: [level, level, level, level, level], fear: level, tension });
        expect(settings.pulseSeconds).toBeGreaterThan(0.33); // slower than three beats a second
        expect(settings.brightnessHz).toBeGreaterThan(200);
        for (const gain of settings.stems) {
          expect(gain).toBeGreaterThanOrEqual(0);
          expect(gain).toBeLessThanOrEqual(1);
        }
      }
    }
  });
});
