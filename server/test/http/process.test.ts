import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@colyseus/sdk';
import { afterAll, describe, expect, it } from 'vitest';
import { type ChildServer, killChildren, startChild } from './child-server.ts';
import { ask, joinOptions, mintPersonKey, post } from './open-server.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'lent-dreams-'));
afterAll(() => {
  killChildren();
  rmSync(dataDir, { recursive: true, force: true });
});

const run = (env: Readonly<Record<string, string>>): ChildServer =>
  startChild(new URL('./quiet-main.ts', import.meta.url), { DATA_DIR: dataDir, ...env });

/** Joins a new hub; `closed` tells the code with which the server closed it. */
const joinNewHub = async (url: string): Promise<{ readonly closed: Promise<number> }> => {
  const made = await post(`${url}/api/hubs`, {}, { 'x-person-key': mintPersonKey() });
  const room = await new Client(url).joinOrCreate('hub', joinOptions(made.body['slug'] as string));
  const { promise: closed, resolve } = Promise.withResolvers<number>();
  room.reconnection.enabled = false;
  room.onLeave((code) => resolve(code));
  return { closed };
};

describe('the server’s process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('leaves in good order on %s', async (signal) => {
    const { child, ended, opened } = run({});
    const { closed } = await joinNewHub(await opened);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(await closed).toBe(4001);
  });

  it('leaves within twenty seconds even when a room hangs', async () => {
    const { child, ended, opened, output } = run({ STUCK: '1' });
    await joinNewHub(await opened);
    const startMs = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(performance.now() - startMs).toBeLessThan(20_000);
    expect(output()).toContain('cut off');
  });

  it('keeps what it told a person is made, though it is killed', async () => {
    const first = run({});
    const url = await first.opened;
    const made = await post(`${url}/api/hubs`, {}, { 'x-person-key': mintPersonKey() });
    first.child.kill('SIGKILL');
    await first.ended;
    const second = run({});
    const again = await ask(`${await second.opened}/api/hubs/${String(made.body['slug'])}`);
    expect(again.body['code']).toBe(made.body['code']);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('counts a forgotten promise and lives on', async () => {
    const { child, ended, opened, output } = run({ FORGET: '1' });
    const url = await opened;
    await expect.poll(output).toContain('nobody listened');
    expect((await ask(`${url}/healthz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it.each([
    ['a port that is none', { PORT: 'many' }, 'PORT must be a whole number'],
    ['a broken public address', { PUBLIC_URL: 'lent dreams' }, 'PUBLIC_URL "lent dreams" is not'],
  ])('does not start with %s, and says why', async (_, env, why) => {
    const { ended, output } = run(env);
    expect(await ended).toBe(1);
    expect(output()).toContain(`Cannot start: ${why}`);
  });

  it('does not start on a taken port, and says why', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { ended, output } = run({ PORT: String(port) });
    expect(await ended).toBe(1);
    expect(output()).toContain(`port ${port} is taken`);
    other.close();
  });

  it('does not start without its data folder, and says why', async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    const { ended, output } = run({ DATA_DIR: join(file, 'data') });
    expect(await ended).toBe(1);
    expect(output()).toMatch(/Cannot start: .*(ENOTDIR|not a directory)/);
  });
});
