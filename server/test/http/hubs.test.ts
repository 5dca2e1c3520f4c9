import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, mintPersonKey, type OpenServer, openServer, post } from './open-server.ts';

let server: OpenServer;
beforeAll(async () => {
  server = await openServer({ env: { NEW_HUBS_PER_IP: '1000', TRUST_PROXY: 'true' } });
});
afterAll(() => server.end());

/** An address of its own for each test, so that none uses up another's tries. */
let lastAddress = 0;
const from = (): { 'x-forwarded-for': string } => {
  lastAddress += 1;
  return { 'x-forwarded-for': `203.0.113.9, 198.51.100.${lastAddress}` };
};

type Made = { slug: string; code: string; key: string; link: string };

const make = async (wanted: Record<string, unknown> = {}, personKey = mintPersonKey()): Promise<Made> => {
  const { status, body } = await post(`${server.url}/api/hubs`, wanted, { 'x-person-key': personKey, ...from() });
  expect(status).toBe(201);
  return body as Made;
};

describe('making hubs', () => {
  it('gives an open hub a code to type and a link to share', async () => {
    const made = await make({ name: '  The <b>Harbour</b>\u202E ' });
    expect(made).toEqual({
      slug: expect.stringMatching(/^[a-z]+-[a-z]+-[0-9a-z]{5}$/),
      code: expect.stringMatching(/^[ABCDEFGHJKLMNPQRSTUVWXYZ]{5}$/),
      key: null,
      link: `/h/${made.slug}`,
    });
    const { status, body } = await ask(`${server.url}/api/hubs/${made.slug}`, { headers: from() });
    expect(status).toBe(200);
    expect(body).toEqual({
      slug: made.slug,
      name: 'The <b>Harbour</b>',
      code: made.code,
      dreamers: 0,
      watchers: 0,
      phase: 'asleep',
      private: false,
      mode: 'short',
      startsInSeconds: null,
    });
    const byCode = await ask(`${server.url}/api/hubs/by-code/${made.code.toLowerCase()}`, { headers: from() });
    expect(byCode.body).toEqual(body);
  });

  it('names a hub that nobody named', async () => {
    const { slug } = await make({ name: ' \u200B ' });
    const { body } = await ask(`${server.url}/api/hubs/${slug}`, { headers: from() });
    expect(body['name']).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  });

  it.each([
    ['a wrong machine', { machine: 'evil' }],
    ['an unknown length', { mode: 'endless' }],
    ['an unknown field', { keeperHash: 'x' }],
    ['a name too long', { name: 'x'.repeat(41) }],
    ['a list', []],
    ['a number for a name', { name: 5 }],
  ])('refuses %s', async (_, wanted) => {
    const { status, body } = await post(`${server.url}/api/hubs`, wanted, {
      'x-person-key': mintPersonKey(),
      ...from(),
    });
    expect([status, body['refused']]).toEqual([400, 'invalid']);
  });

  it.each([undefined, 'short', 'g'.repeat(32)])('refuses the person key %s', async (key) => {
    const headers: Record<string, string> = key === undefined ? from() : { 'x-person-key': key, ...from() };
    expect((await post(`${server.url}/api/hubs`, {}, headers)).status).toBe(400);
  });

  it('takes no prototype from a stranger', async () => {
    const response = await fetch(`${server.url}/api/hubs`, {
      method: 'POST',
      body: '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
      headers: { 'x-person-key': mintPersonKey(), ...from() },
    });
    expect(response.status).toBe(400);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('lets one person make five a minute', async () => {
    const key = mintPersonKey();
    const statuses: number[] = [];
    for (let index = 0; index < 7; index += 1) {
      statuses.push((await post(`${server.url}/api/hubs`, {}, { 'x-person-key': key, ...from() })).status);
    }
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429, 429]);
  });
});

describe('private hubs', () => {
  it('answer like unknown ones, but for the right key', async () => {
    const made = await make({ private: true });
    expect(made.code).toBeNull();
    expect(made.key).toMatch(/^[\w-]{22}$/);
    expect(made.link).toBe(`/h/${made.slug}#${made.key}`);
    const look = (slug: string, key?: string) =>
      ask(`${server.url}/api/hubs/${slug}`, {
        headers: { ...from(), ...(key === undefined ? {} : { 'x-link-key': key }) },
      });
    const unknown = await look('amber-harbour-22222');
    expect(unknown.status).toBe(404);
    for (const answer of [await look(made.slug), await look(made.slug, 'A'.repeat(22)), await look(made.slug, '')]) {
      expect([answer.status, answer.body]).toEqual([unknown.status, unknown.body]);
    }
    const right = await look(made.slug, made.key);
    expect([right.status, right.body['private'], right.body['code']]).toEqual([200, true, null]);
    // Friends dream a whole night unless they say otherwise.
    expect(right.body['mode']).toBe('standard');
    const free = await make({ private: true, mode: 'free' });
    expect((await look(free.slug, free.key)).body['mode']).toBe('free');
  });

  it('are in no list and no dream for anybody', async () => {
    const made = await make({ private: true });
    server.services.hubs.setLive(made.slug, { dreamers: 7, watchers: 0, phase: 'lobby', startsInSeconds: null });
    const { body } = await ask(`${server.url}/api/hubs`, { headers: from() });
    expect(JSON.stringify(body)).not.toContain(made.slug);
    const dream = await post(`${server.url}/api/hubs/dream-now`, {}, { 'x-person-key': mintPersonKey(), ...from() });
    expect(dream.body['slug']).not.toBe(made.slug);
    server.services.hubs.setAsleep(made.slug);
  });
});

describe('changing a link', () => {
  it('makes the old key tell that it is gone, and only it', async () => {
    const keeper = mintPersonKey();
    const old = await make({ private: true }, keeper);
    const changed = await post(`${server.url}/api/hubs/${old.slug}/link`, {}, { 'x-person-key': keeper, ...from() });
    expect(changed.status).toBe(200);
    const key = changed.body['key'] as string;
    expect(key).not.toBe(old.key);
    const look = (link: string) =>
      ask(`${server.url}/api/hubs/${old.slug}`, { headers: { 'x-link-key': link, ...from() } });
    expect((await look(key)).status).toBe(200);
    const gone = await look(old.key);
    expect(gone.status).toBe(410);
    expect(gone.body).toEqual({ refused: 'linkGone', changedOn: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    expect((await look('B'.repeat(22))).status).toBe(404);
    // The old key says nothing of other hubs.
    const other = await make({ private: true });
    const elsewhere = await ask(`${server.url}/api/hubs/${other.slug}`, {
      headers: { 'x-link-key': old.key, ...from() },
    });
    expect(elsewhere.status).toBe(404);
  });

  it('gives an open hub a new code', async () => {
    const keeper = mintPersonKey();
    const old = await make({}, keeper);
    const changed = await post(`${server.url}/api/hubs/${old.slug}/link`, {}, { 'x-person-key': keeper, ...from() });
    expect(changed.body['link']).toBe(`/h/${old.slug}`);
    const byCode = (code: unknown) => ask(`${server.url}/api/hubs/by-code/${String(code)}`, { headers: from() });
    expect((await byCode(changed.body['code'])).status).toBe(200);
    expect((await byCode(old.code)).status).toBe(410);
  });

  it('is the keeper’s alone', async () => {
    const open = await make();
    const hidden = await make({ private: true });
    const tryAs = (slug: string) =>
      post(`${server.url}/api/hubs/${slug}/link`, {}, { 'x-person-key': mintPersonKey(), ...from() });
    expect((await tryAs(open.slug)).status).toBe(403);
    expect((await tryAs(hidden.slug)).status).toBe(404);
    expect((await tryAs('amber-harbour-22222')).status).toBe(404);
  });
});

describe('guessing', () => {
  it('ends after twenty misses, and then even a hit tells nothing', async () => {
    const made = await make();
    const guesser = from();
    const guess = (code: string) => ask(`${server.url}/api/hubs/by-code/${code}`, { headers: guesser });
    for (let index = 0; index < 20; index += 1) expect((await guess('AAAAA')).status).toBe(404);
    expect((await guess('AAAAA')).status).toBe(429);
    const hit = await guess(made.code);
    expect([hit.status, hit.body['refused']]).toEqual([429, 'rateLimited']);
    const slug = await ask(`${server.url}/api/hubs/amber-harbour-22222`, { headers: guesser });
    expect(slug.status).toBe(429);
    expect((await ask(`${server.url}/api/hubs/by-code/${made.code}`, { headers: from() })).status).toBe(200);
  });

  it.each(['__proto__', 'constructor', 'AAAA', 'AAAAAA', 'AAA1A', '%00'])('finds nothing under %s', async (word) => {
    expect((await ask(`${server.url}/api/hubs/by-code/${word}`, { headers: from() })).status).toBe(404);
    expect((await ask(`${server.url}/api/hubs/${word}`, { headers: from() })).status).toBe(404);
  });

  it('answers a broken escape with 400', async () => {
    expect((await ask(`${server.url}/api/hubs/%E0%A4%A`, { headers: from() })).status).toBe(400);
  });
});

describe('dream now', () => {
  const dreamNow = async (): Promise<string> => {
    const answer = await post(`${server.url}/api/hubs/dream-now`, {}, { 'x-person-key': mintPersonKey(), ...from() });
    expect(answer.status).toBe(200);
    return answer.body['slug'] as string;
  };

  it('brings people who come at once together, eight to a dream', async () => {
    const slugs = await Promise.all(Array.from({ length: 17 }, dreamNow));
    const dreams = new Set(slugs);
    expect(dreams.size).toBe(3);
    for (const dream of dreams) expect(slugs.filter((slug) => slug === dream).length).toBeLessThanOrEqual(8);
  });

  it('chooses the fullest with a free bed', async () => {
    const [full, fuller, emptier] = [await make(), await make(), await make()];
    const live = (slug: string, dreamers: number) =>
      server.services.hubs.setLive(slug, { dreamers, watchers: 0, phase: 'lobby', startsInSeconds: 9 });
    live(full.slug, 8);
    live(fuller.slug, 7);
    live(emptier.slug, 6);
    expect(await dreamNow()).toBe(fuller.slug);
    expect(await dreamNow()).toBe(emptier.slug);
    const { body } = await ask(`${server.url}/api/hubs`, { headers: from() });
    const cards = body['hubs'] as { slug: string; dreamers: number }[];
    expect(cards.map(({ dreamers }) => dreamers)).toEqual([8, 7, 6]);
    for (const { slug } of [full, fuller, emptier]) server.services.hubs.setAsleep(slug);
  });
});
