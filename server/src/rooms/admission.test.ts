import { PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import { describe, expect, it } from 'vitest';
import { openHubRegistry } from '../hubs/hub-registry.ts';
import { hashOf } from '../hubs/mint.ts';
import type { HubStore } from '../store/hub-store.ts';
import { admit } from './admission.ts';

/** A store that keeps nothing: only what the registry asks of it. */
const forgetful = {
  loadHubs: async () => [],
  loadRetiredLinks: async () => [],
  saveHub: async () => true,
  retireLink: async () => true,
} as unknown as HubStore;

const hubs = await openHubRegistry(forgetful, { wallMs: () => 0, steadyMs: () => 0 });
const wanted = { machine: 'surprise', technology: 'guild', keeperHash: hashOf('person', 'keeper') } as const;
const open = await hubs.make({ ...wanted, private: false });
const hidden = await hubs.make({ ...wanted, private: true });
const services = { hubs, liveHubLimit: 1 };

const personKey = '0123456789abcdef0123456789abcdef';
const options = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  protocol: PROTOCOL_VERSION,
  slug: open.hub.slug,
  personKey,
  name: ' Ada ',
  mayMisuse: false,
  watch: true,
  ...more,
});

const refusalOf = (asked: unknown): string => {
  const admission = admit(asked, services);
  return admission.ok ? 'in' : admission.refused;
};

describe('admit', () => {
  it('knows a person by their hash only', () => {
    const admission = admit(options(), services);
    expect(admission).toEqual({
      ok: true,
      hub: open.hub,
      person: { hash: hashOf('person', personKey), name: 'Ada', mayMisuse: false, watch: true },
    });
    expect(JSON.stringify(admission)).not.toContain(personKey);
  });

  it('names who gave no name, the same each time', () => {
    const first = admit(options({ name: ' \u200B' }), services);
    expect(first).toEqual(admit(options({ name: '' }), services));
    expect(first.ok && first.person.name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  });

  it.each([
    ['version', options({ protocol: PROTOCOL_VERSION + 1 })],
    ['version', { protocol: 0 }],
    ['invalid', undefined],
    ['invalid', 'text'],
    ['invalid', [options()]],
    ['invalid', options({ protocol: '1' })],
    ['invalid', options({ extra: 1 })],
    ['invalid', options({ watch: 1 })],
    ['invalid', options({ personKey: 'ABC' })],
    ['invalid', options({ name: 'x'.repeat(25) })],
    ['invalid', options({ slug: { $ne: '' } })],
    ['invalid', JSON.parse(`{"__proto__":${JSON.stringify(options())}}`)],
    ['invalid', Object.create(options())],
    ['noHub', options({ slug: 'constructor' })],
    ['noHub', options({ slug: 'amber-harbour-22222' })],
  ])('refuses with %s', (refused, asked) => {
    expect(refusalOf(asked)).toBe(refused);
  });

  it('opens a private hub by its key alone', async () => {
    const { slug } = hidden.hub;
    expect(refusalOf(options({ slug }))).toBe('noHub');
    expect(refusalOf(options({ slug, key: 'A'.repeat(22) }))).toBe('noHub');
    expect(refusalOf(options({ slug, key: hidden.key }))).toBe('in');
    const changed = await hubs.rotateLink(slug, wanted.keeperHash);
    expect(refusalOf(options({ slug, key: hidden.key }))).toBe('linkGone');
    expect(refusalOf(options({ slug, key: (changed as { key: string }).key }))).toBe('in');
  });

  it('wakes no more hubs than the server holds, and still lets people into those awake', () => {
    hubs.setLive(hidden.hub.slug, { dreamers: 1, watchers: 0, phase: 'lobby', startsInSeconds: null });
    expect(refusalOf(options())).toBe('tooMany');
    hubs.setAsleep(hidden.hub.slug);
    hubs.setLive(open.hub.slug, { dreamers: 1, watchers: 0, phase: 'lobby', startsInSeconds: null });
    expect(refusalOf(options())).toBe('in');
    hubs.setAsleep(open.hub.slug);
  });
});
