import { describe, expect, it } from 'vitest';
import { tally } from './tally.ts';

describe('tally', () => {
  it('counts a step without a report as one test', () => {
    expect(tally(0)).toEqual({ passed: 1, failed: 0 });
    expect(tally(2)).toEqual({ passed: 0, failed: 1 });
  });

  it('takes the counts of a Vitest report', () => {
    expect(tally(0, { numPassedTests: 12, numFailedTests: 0 })).toEqual({ passed: 12, failed: 0 });
    expect(tally(1, { numPassedTests: 10, numFailedTests: 2 })).toEqual({ passed: 10, failed: 2 });
  });

  it('takes the counts of a Playwright report, where flaky is failed', () => {
    expect(tally(1, { stats: { expected: 3, unexpected: 1, flaky: 1 } })).toEqual({ passed: 3, failed: 2 });
  });

  it('counts an error without a failed test as one failure', () => {
    expect(tally(1, { numPassedTests: 12, numFailedTests: 0 })).toEqual({ passed: 12, failed: 1 });
  });

  it('does not let an empty report pass', () => {
    expect(tally(0, { stats: { expected: 0, unexpected: 0, flaky: 0 } })).toEqual({ passed: 0, failed: 1 });
    expect(tally(0, null)).toEqual({ passed: 0, failed: 1 });
  });
});
