import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReach } from './reach.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Probes that hang until they are called off, unless the network is up when they begin. */
const network = () => {
  const seen = { isUp: false, open: 0, most: 0, begun: 0 };
  const probe = (signal: AbortSignal): Promise<void> => {
    seen.begun += 1;
    if (seen.isUp) return Promise.resolve();
    seen.open += 1;
    seen.most = Math.max(seen.most, seen.open);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        seen.open -= 1;
        reject(new Error('called off'));
      });
    });
  };
  return { seen, reach: createReach(probe) };
};

describe('reach', () => {
  it('finds the network soon after it is back, with few probes hanging, and leaves none behind', async () => {
    const { seen, reach } = network();
    let isReached = false;
    void reach(() => 300, new AbortController().signal).then(() => {
      isReached = true;
    });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(isReached).toBe(false);
    expect(seen.most).toBeLessThanOrEqual(5);
    seen.isUp = true;
    await vi.advanceTimersByTimeAsync(400);
    expect(isReached).toBe(true);
    expect(seen.open).toBe(0);
    const { begun } = seen;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen.begun).toBe(begun);
  });

  it('ends when it is called off', async () => {
    const { seen, reach } = network();
    const control = new AbortController();
    const done = reach(() => 300, control.signal);
    await vi.advanceTimersByTimeAsync(1000);
    control.abort();
    await done;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen.open).toBe(0);
    expect(seen.begun).toBeLessThanOrEqual(4);
  });

  it('does not begin when it is called off already', async () => {
    const { seen, reach } = network();
    await reach(() => 300, AbortSignal.abort());
    expect(seen.begun).toBe(0);
  });
});
