import { describe, expect, it } from 'vitest';
import { newFaultBreaker } from './fault-breaker.ts';

describe('a breaker of three faults a minute', () => {
  it('trips at the fourth within a minute, and holds again once they are old', () => {
    let nowMs = 0;
    const { trips } = newFaultBreaker(3, { steadyMs: () => nowMs });
    expect([trips(), trips(), trips(), trips(), trips()]).toEqual([false, false, false, true, true]);
    nowMs = 59_999;
    expect(trips()).toBe(true);
    nowMs = 120_000;
    expect([trips(), trips(), trips(), trips()]).toEqual([false, false, false, true]);
  });
});
