import { describe, expect, it } from 'vitest';
import { nudgeOf } from './nudge.ts';

describe('the nudge', () => {
  it.each([
    [0, 'none'],
    [11_999, 'none'],
    [12_000, 'point'],
    [17_999, 'point'],
    [18_000, 'none'],
    [30_000, 'watch'],
    [600_000, 'watch'],
  ] as const)('after %i ms is %s', (idleMs, nudge) => {
    expect(nudgeOf(idleMs, false)).toBe(nudge);
  });

  it('hurries nobody who is asked something', () => {
    expect(nudgeOf(13_000, true)).toBe('none');
    expect(nudgeOf(40_000, true)).toBe('none');
  });
});
