import { describe, expect, it } from 'vitest';
import type { HubCard } from '../hub-api.ts';
import { cityLife } from './city-life.ts';

const hub = (dreamers: number, watchers: number): HubCard => ({
  slug: 'a',
  name: 'A',
  code: null,
  dreamers,
  watchers,
  phase: 'lobby',
  private: false,
  mode: 'short',
  startsInSeconds: null,
});

describe('cityLife', () => {
  it('lights more windows for more people, dreamers and watchers alike, and never more than all', () => {
    const shares = [[], [hub(1, 0)], [hub(4, 10)], [hub(8, 500)]].map((hubs) => cityLife(hubs).lanternShare);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBe(4);
    expect(shares.at(-1)).toBe(1);
  });

  it('lights a dome by its own hub', () => {
    const [middle = 0, left = 0, right = 0] = cityLife([hub(8, 0), hub(2, 0)]).domeShares;
    expect(middle).toBe(1);
    expect(left).toBeLessThan(middle);
    expect(right).toBeLessThan(left);
  });
});
