import { describe, expect, it } from 'vitest';
import { readHubCard } from './hub-api.ts';

const card = {
  slug: 'glass-harbour',
  name: 'Glass Harbour',
  code: 'MOONY',
  dreamers: 5,
  watchers: 2,
  phase: 'lobby',
  private: false,
  mode: 'short',
  startsInSeconds: 40,
};

describe('readHubCard', () => {
  it('reads a whole card', () => {
    expect(readHubCard(card)).toEqual(card);
  });

  it('refuses what has no slug', () => {
    for (const raw of [null, 'hub', 7, [], {}, { ...card, slug: 7 }]) expect(readHubCard(raw)).toBeNull();
  });

  it('tames numbers and phases nobody knows', () => {
    const tamed = readHubCard({
      ...card,
      dreamers: 99,
      watchers: Number.NaN,
      phase: 'party',
      startsInSeconds: -3,
      code: '',
    });
    expect(tamed).toMatchObject({ dreamers: 8, watchers: 0, phase: 'lobby', startsInSeconds: 0, code: null });
  });
});
