import { createConnection } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from '@colyseus/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, joinOptions, mintPersonKey, type OpenServer, openServer, post } from './open-server.ts';

let server: OpenServer;
let slug: string;
beforeAll(async () => {
  server = await openServer({ env: { ORIGINS: 'https://friend.example', SOCKETS_PER_IP: '4' } });
  const made = await post(`${server.url}/api/hubs`, {}, { 'x-person-key': mintPersonKey() });
  slug = made.body['slug'] as string;
});
afterAll(() => server.end());

const joinUrl = (): string => `${server.url}/matchmake/joinOrCreate/hub`;

/** Sends raw bytes and reads until the server hangs up. */
const raw = (text: string): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = createConnection(server.port, '127.0.0.1', () => socket.write(text));
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  socket.on('close', () => resolve(answer));
  socket.on('error', reject);
  return promise;
};

const upgrade = (path: string, headers: readonly string[]): Promise<string> =>
  raw(
    [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
      '',
      '',
    ].join('\r\n'),
  );

describe('the plain answers', () => {
  it('is well', async () => {
    const { status, body } = await ask(`${server.url}/healthz`);
    expect([status, body]).toEqual([200, { ok: true }]);
  });

  it('is degraded, and there, while nothing can be written', async () => {
    const file = new DatabaseSync(join(server.dataDir, 'dreams.sqlite'));
    file.exec('BEGIN IMMEDIATE');
    void server.services.store.forgetNight('none');
    const health = async () => (await ask(`${server.url}/healthz`)).body;
    await expect.poll(health, { timeout: 9000 }).toEqual({ ok: true, state: 'degraded', saved: false });
    file.exec('COMMIT');
    file.close();
    await expect.poll(health, { timeout: 9000 }).toEqual({ ok: true });
  });

  it.each(['/', '/h/amber-harbour-22222', '/h/whatever/'])('delivers the page under %s', async (path) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>Lent Dreams</title>');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('delivers hashed files for good, and compressed', async () => {
    const response = await fetch(`${server.url}/assets/main-abc123.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toBe('export const dream = 1;');
    const packed = await fetch(`${server.url}/assets/main-abc123.js`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'br' },
    });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('content-type')).toContain('javascript');
  });

  it.each([
    '/assets/none.js',
    '/h/a/b',
    '/../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/colyseus',
    '/__healthcheck',
  ])('has nothing under %s', async (path) => {
    expect((await fetch(server.url + path)).status).toBe(404);
  });

  it.each(['/', '/healthz', '/api/hubs', '/nothing', '/matchmake/joinOrCreate/hub'])(
    'guards %s with headers',
    async (path) => {
      const { headers } = await fetch(server.url + path, { headers: { origin: 'https://evil.example' } });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );
});

describe('matchmaking', () => {
  it('lets a person in by the ordinary client, who then has a live hub', async () => {
    const room = await new Client(server.url).joinOrCreate('hub', joinOptions(slug));
    expect(room.roomId).not.toBe(slug);
    const { body } = await ask(`${server.url}/api/hubs/${slug}`);
    expect([body['phase'], body['dreamers']]).toEqual(['lobby', 1]);
    const again = await new Client(server.url).joinOrCreate('hub', joinOptions(slug));
    expect(again.roomId).toBe(room.roomId);
    await Promise.all([room.leave(), again.leave()]);
  });

  it.each([
    ['version', { protocol: 0 }],
    ['version', { protocol: 0, personKey: 5, odd: true }],
    ['invalid', { odd: true }],
    ['invalid', { personKey: 'x' }],
    ['invalid', { name: 'x'.repeat(25) }],
    ['invalid', { name: 7 }],
    ['invalid', { mayMisuse: 'yes' }],
    ['noHub', { slug: 'amber-harbour-22222' }],
  ])('refuses with %s: %j', async (word, more) => {
    const { status, body } = await post(joinUrl(), joinOptions(slug, more));
    expect([status, body['error']]).toEqual([403, word]);
    await expect(new Client(server.url).joinOrCreate('hub', joinOptions(slug, more))).rejects.toThrow(word);
  });

  it.each(['[]', 'null', '5', '"text"', '{', '{"__proto__":{"polluted":true}}'])(
    'refuses the body %s',
    async (body) => {
      const response = await fetch(joinUrl(), {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect(response.status).toBe(400);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  it.each([
    'create/hub',
    'join/hub',
    'joinById/hub',
    'joinOrCreate/other',
    'joinOrCreate/__proto__',
    'reconnect/a/b',
    '',
  ])('knows no %s', async (path) => {
    expect((await post(`${server.url}/matchmake/${path}`, joinOptions(slug))).status).toBe(404);
  });

  it('refuses more than 4 KB unread, announced or not', async () => {
    for (const url of [joinUrl(), `${server.url}/api/hubs`]) {
      const { host } = new URL(url);
      const head = `POST ${new URL(url).pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
      expect(await raw(`${head}Content-Length: 3000000\r\n\r\n{`)).toMatch(/^HTTP\/1\.1 413 /);
      const chunk = `1400\r\n${'x'.repeat(0x1400)}\r\n`;
      expect(await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk}`)).toMatch(/^HTTP\/1\.1 413 /);
    }
  });

  it('is not for foreign pages', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      `http://127.0.0.1:${server.port + 1}`,
      'chrome-extension://x',
    ]) {
      expect((await post(joinUrl(), joinOptions(slug), { origin })).status).toBe(403);
      expect((await post(`${server.url}/api/hubs`, {}, { origin })).status).toBe(403);
    }
    for (const origin of [server.url, 'https://friend.example']) {
      const { status, headers } = await post(joinUrl(), joinOptions(slug), { origin });
      expect(status).toBe(200);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('sockets', () => {
  const seat = async (): Promise<string> => {
    const { body } = await post(joinUrl(), joinOptions(slug));
    return `/${String(body['processId'])}/${String(body['roomId'])}?sessionId=${String(body['sessionId'])}`;
  };

  it('are not for foreign pages', async () => {
    expect(await upgrade(await seat(), ['Origin: https://evil.example'])).toMatch(/^HTTP\/1\.1 403 /);
    expect(await upgrade(await seat(), ['Origin: null'])).toMatch(/^HTTP\/1\.1 403 /);
  });

  it.each(['/', '/a', '/a/b', '/a/b?x=1', '/a/b/c?sessionId=x', '/é/b?sessionId=x', '//[?sessionId=x'])(
    'open nothing under %s',
    async (path) => {
      expect(await upgrade(path, [])).toMatch(/^HTTP\/1\.1 400 /);
    },
  );

  it('are so many for one address, and no more', async () => {
    const open = async (): Promise<WebSocket> => {
      const socket = new WebSocket(server.url.replace('http', 'ws') + (await seat()));
      const { promise, resolve, reject } = Promise.withResolvers<WebSocket>();
      socket.addEventListener('open', () => resolve(socket));
      socket.addEventListener('error', () => reject(new Error('refused')));
      return promise;
    };
    const sockets = [await open(), await open(), await open(), await open()];
    await expect(open()).rejects.toThrow('refused');
    const [first] = sockets;
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    first?.addEventListener('close', () => resolve());
    first?.close();
    await closed;
    await expect
      .poll(() =>
        open().then(
          () => 'in',
          () => 'refused',
        ),
      )
      .toBe('in');
    for (const socket of sockets) socket.close();
  });
});

describe('odd requests', () => {
  it.each(['', 'a b', 'x:y', '[::', 'user@host', '127.0.0.1/x'])('refuses the host "%s"', async (host) => {
    expect(await raw(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('refuses headers beyond 8 KB', async () => {
    const text = `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ${'x'.repeat(9000)}\r\n\r\n`;
    expect(await raw(text)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('cuts half requests within ten seconds, and serves others meanwhile', async () => {
    const startMs = performance.now();
    const half = raw('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n');
    expect((await ask(`${server.url}/healthz`)).status).toBe(200);
    await half;
    expect(performance.now() - startMs).toBeLessThan(11_500);
  });
});
