import { describe, expect, it } from 'vitest';
import type { DreamView } from '../model/dream-view.ts';
import { sampleDream } from '../model/sample-dream.ts';
import { createMorning } from './morning.ts';

const ended = (outcome: 'calmed' | 'blackout'): DreamView =>
  sampleDream({ phase: 'ending', ending: { outcome } as unknown as DreamView['ending'] });
const frame = (view: DreamView, deltaSeconds = 0.1, calmMotion = false) => ({ view, deltaSeconds, calmMotion });

describe('createMorning', () => {
  it('dawns slowly, brighter after a calmed night than after a blackout', () => {
    const after = (outcome: 'calmed' | 'blackout'): number => {
      const follow = createMorning();
      let light = 0;
      for (let step = 0; step < 200; step += 1) [light] = follow(frame(ended(outcome)));
      return light;
    };
    expect(createMorning()(frame(ended('calmed')))[0]).toBeLessThan(0.1);
    expect(after('calmed')).toBeGreaterThan(0.9);
    expect(after('blackout')).toBeLessThan(0.2);
  });

  it('is dark again as soon as the next night begins', () => {
    const follow = createMorning();
    follow(frame(ended('calmed'), 9));
    expect(follow(frame(sampleDream()))[0]).toBe(0);
  });

  it('opens the sky from the middle once a spiral has ended, and only then', () => {
    const follow = createMorning();
    expect(follow(frame(sampleDream({ phase: 'unveiling' })))[1]).toBe(-1);
    expect(follow(frame(sampleDream({ phase: 'unveiling', spiral: true })))[1]).toBe(-1);
    const first = follow(frame(sampleDream({ phase: 'unveiling' })))[1];
    expect(first).toBeGreaterThanOrEqual(0);
    expect(follow(frame(sampleDream({ phase: 'unveiling' })))[1]).toBeGreaterThan(first);
    expect(follow(frame(sampleDream({ phase: 'unveiling' }), 5))[1]).toBe(-1);
  });

  it('opens nothing for people who want less movement', () => {
    const follow = createMorning();
    follow(frame(sampleDream({ phase: 'unveiling', spiral: true }), 0.1, true));
    expect(follow(frame(sampleDream({ phase: 'unveiling' }), 0.1, true))[1]).toBe(-1);
  });
});
