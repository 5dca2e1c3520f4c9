import { describe, expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

const limitOf = (perMinute: number, keyLimit = 100) => {
  const time = { nowMs: 0 };
  return { time, limit: createRateLimit({ perMinute, keyLimit, steadyMs: () => time.nowMs }) };
};

const takeMany = (take: () => boolean, times: number): number =>
  Array.from({ length: times }, take).filter(Boolean).length;

describe('createRateLimit', () => {
  it('lets so many through at once, and not one more', () => {
    const { limit } = limitOf(5);
    expect(takeMany(() => limit.take('a'), 300)).toBe(5);
    expect(takeMany(() => limit.take('b'), 300)).toBe(5);
  });

  it('lets tokens flow back evenly, never above the size', () => {
    const { limit, time } = limitOf(5);
    takeMany(() => limit.take('a'), 5);
    time.nowMs = 11_999;
    expect(limit.has('a')).toBe(false);
    time.nowMs = 12_000;
    expect(limit.has('a')).toBe(true);
    time.nowMs = 3_600_000;
    expect(takeMany(() => limit.take('a'), 300)).toBe(5);
  });

  it('does not let refused tries keep a bucket empty', () => {
    const { limit, time } = limitOf(6);
    takeMany(() => limit.take('a'), 6);
    for (time.nowMs = 0; time.nowMs < 10_000; time.nowMs += 100) limit.take('a');
    time.nowMs = 10_000;
    expect(limit.take('a')).toBe(true);
  });

  it('forgets the key longest unused when it holds too many', () => {
    const { limit } = limitOf(1, 2);
    limit.take('a');
    limit.take('b');
    limit.take('a');
    limit.take('c');
    expect(limit.has('a')).toBe(false);
    expect(limit.has('b')).toBe(true);
  });
});
