import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, mintPersonKey, type OpenServer, openServer, post } from './open-server.ts';

let server: OpenServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.end());

describe('a server that starts again', () => {
  it('knows its hubs, links and nights', async () => {
    const keeper = mintPersonKey();
    const headers = { 'x-person-key': keeper };
    const open = await post(`${server.url}/api/hubs`, { name: 'Harbour' }, headers);
    const hidden = await post(`${server.url}/api/hubs`, { private: true }, headers);
    const slug = open.body['slug'] as string;
    const changed = await post(`${server.url}/api/hubs/${String(hidden.body['slug'])}/link`, {}, headers);
    const { hubs, store } = server.services;
    hubs.countNight(slug);
    hubs.keepBook(slug, ['harbour']);
    hubs.keepBook(slug, ['march', 'harbour']);
    await store.saveSnapshot(slug, { night: 2, seq: 1, tick: 5, json: '{"world":1}' });
    await store.appendJournal(slug, 2, { seq: 2, tick: 6, json: '{"a":1}' }, { told: true });

    await server.close();
    server = await openServer({ dataDir: server.dataDir });

    const card = await ask(`${server.url}/api/hubs/by-code/${String(open.body['code'])}`);
    expect(card.body).toMatchObject({ slug, name: 'Harbour', phase: 'asleep' });
    const look = (key: unknown) =>
      ask(`${server.url}/api/hubs/${String(hidden.body['slug'])}`, { headers: { 'x-link-key': String(key) } });
    expect((await look(changed.body['key'])).status).toBe(200);
    expect((await look(hidden.body['key'])).status).toBe(410);
    const again = server.services.hubs.open(slug, undefined);
    expect(again.ok && again.hub).toMatchObject({ nights: 1, book: ['harbour', 'march'] });
    expect(await server.services.store.loadNight(slug)).toEqual({
      snapshot: { night: 2, seq: 1, tick: 5, json: '{"world":1}' },
      entries: [{ seq: 2, tick: 6, json: '{"a":1}' }],
    });
  });
});

describe('a taken port', () => {
  it('is told, and not waited for', async () => {
    const other = createServer();
    const { promise, resolve } = Promise.withResolvers<void>();
    other.listen(0, '127.0.0.1', resolve);
    await promise;
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await server.close();
    await expect(openServer({ env: { PORT: String(port) } })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    other.close();
    server = await openServer({ dataDir: server.dataDir });
  });
});
