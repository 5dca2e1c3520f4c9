import { describe, expect, it } from 'vitest';
import type { HubCard } from './hub-api.ts';
import { hubLine, watchOnly } from './hub-line.ts';

const hub: HubCard = {
  slug: 'a',
  name: 'A',
  code: null,
  dreamers: 5,
  watchers: 0,
  phase: 'lobby',
  private: false,
  mode: 'short',
  startsInSeconds: null,
};

describe('hubLine', () => {
  it('says who is there and what they do', () => {
    expect(hubLine(hub)).toBe('5 of 8 here · waiting');
    expect(hubLine({ ...hub, startsInSeconds: 40 })).toBe('5 of 8 here · starts in 0:40');
    expect(hubLine({ ...hub, startsInSeconds: 65 })).toBe('5 of 8 here · starts in 1:05');
    expect(hubLine({ ...hub, phase: 'unveiling', startsInSeconds: 3 })).toBe('5 of 8 here · the show');
    expect(hubLine({ ...hub, dreamers: 8, watchers: 41 })).toBe('8 of 8 here · 41 watching');
  });

  it('offers only watching when every bed is taken', () => {
    expect(watchOnly({ ...hub, dreamers: 8 })).toBe(true);
    expect(watchOnly({ ...hub, dreamers: 7 })).toBe(false);
  });
});
