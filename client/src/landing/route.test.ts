import { describe, expect, it } from 'vitest';
import { hubLink, routeOf } from './route.ts';

describe('routeOf', () => {
  it('finds the hub and its key', () => {
    expect(routeOf('/h/glass-harbour-4k2', '')).toEqual({ page: 'hub', slug: 'glass-harbour-4k2', key: null });
    expect(routeOf('/h/kite/', '#aB3_-x9Qz')).toEqual({ page: 'hub', slug: 'kite', key: 'aB3_-x9Qz' });
  });

  it('takes a link typed in capitals', () => {
    expect(routeOf('/H/Kite', '')).toEqual({ page: 'hub', slug: 'kite', key: null });
  });

  it('leads everything else to the landing', () => {
    for (const path of ['/', '', '/h/', '/h/a/b', '/h/..%2f', '/x/kite', `/h/${'a'.repeat(65)}`]) {
      expect(routeOf(path, '')).toEqual({ page: 'landing' });
    }
  });

  it('drops a fragment that is no key', () => {
    expect(routeOf('/h/kite', '#top')).toEqual({ page: 'hub', slug: 'kite', key: null });
    expect(routeOf('/h/kite', '#<script>alert(1)')).toEqual({ page: 'hub', slug: 'kite', key: null });
  });

  it('is undone by hubLink', () => {
    expect(hubLink('kite', null)).toBe('/h/kite');
    expect(hubLink('kite', 'aB3_-x9Qz')).toBe('/h/kite#aB3_-x9Qz');
  });
});
