import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startStallAlarm } from './stall-alarm.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the alarm for a process that stands still', () => {
  it('tells once for how long, and nothing while all is well', () => {
    let nowMs = 1000;
    const told: unknown[] = [];
    const end = startStallAlarm({ warn: (record: unknown) => void told.push(record) }, { steadyMs: () => nowMs });
    const look = (afterMs: number): void => {
      nowMs += afterMs;
      vi.advanceTimersToNextTimer();
    };
    look(250);
    look(480);
    look(2250);
    look(250);
    expect(told).toEqual([{ stalledMs: 2000 }]);
    end();
    expect(vi.getTimerCount()).toBe(0);
  });
});
