import { describe, expect, it } from 'vitest';
import { plainWords, say } from '../words/words.ts';
import type { DreamView } from './dream-view.ts';
import { type GoalContext, goalOf } from './goal.ts';
import { sampleBeds, sampleDream, sampleThread } from './sample-dream.ts';

const context = (changes: Partial<GoalContext> = {}): GoalContext => ({
  nowMs: 0,
  choice: { kind: 'none' },
  hasAsked: true,
  fearFalling: false,
  wokenAtMs: 0,
  ...changes,
});
const said = (view: Partial<DreamView>, how: Partial<GoalContext> = {}): string => {
  const goal = goalOf(sampleDream(view), context(how));
  return plainWords(say(goal.key, goal.values));
};

describe('the goal line at dusk', () => {
  const dusk = { phase: 'dusk', phaseEndsAtMs: 0, phaseLengthMs: 0 } as const;
  const ready = { 0: { ready: true }, 1: { ready: true }, 2: { ready: true }, 3: { ready: true } };

  it('asks who I am until I have left the sheets', () => {
    expect(said(dusk)).toBe('Choose who you are tonight.');
  });

  it('tells whom I wait for, while the sheets are open elsewhere', () => {
    const beds = sampleBeds({ 0: { ready: true }, 1: { ready: true } });
    expect(said({ ...dusk, beds })).toBe('Waiting for 2 dreamers. Look around.');
  });

  it('asks all to lie down together, and to hold on', () => {
    expect(said({ ...dusk, beds: sampleBeds(ready), phaseEndsAtMs: 40_000 })).toBe('Hold, all together, to lie down.');
    const beds = sampleBeds({ ...ready, 0: { ready: true, lying: true }, 1: { ready: true, lying: true } });
    expect(said({ ...dusk, beds, phaseEndsAtMs: 40_000 })).toBe('Hold on. Waiting for 2 dreamers.');
  });

  it('waits for nobody who is away', () => {
    const beds = sampleBeds({ ...ready, 3: { ready: false, presence: 'away' } });
    expect(said({ ...dusk, beds })).toBe('Hold, all together, to lie down.');
  });
});

describe('the goal line of the show', () => {
  const show = { phase: 'unveiling', phaseEndsAtMs: 100_000, phaseLengthMs: 210_000 } as const;

  it('asks for my answer to the encore, and tells what came of it', () => {
    expect(said({ ...show, encore: 'asked' })).toBe('The Guild wants more. Say yes or no.');
    expect(said({ ...show, encore: 'refused' })).toBe('You said no. The night is yours.');
    expect(said({ ...show, encore: 'coming', waveLandsAtMs: 5000 })).toBe('The encore comes. Hold on.');
  });

  it('counts the seconds to whoever woke, whatever else there is', () => {
    const beds = sampleBeds({ 0: { presence: 'ward' } });
    expect(said({ ...show, beds, encore: 'asked' }, { nowMs: 2000, wokenAtMs: 1000 })).toBe(
      'You woke up. Back in 11 s.',
    );
  });

  it('has no clock in free play', () => {
    const free = { speed: 1, flaw: '', trueGain: 0, officialGain: 0 };
    const timeless = { mode: 'free', free, phaseEndsAtMs: 0, phaseLengthMs: 0 } as const;
    expect(said({ ...timeless, phase: 'weaving', threads: [sampleThread(1, 0, 1)] })).toContain('No clock.');
    expect(said({ ...timeless, phase: 'unveiling' })).toContain('Send a wave.');
  });
});
