import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { dreamer } from '../support/dreamer.ts';
import { openHub } from '../support/hub.ts';
import { ownServer } from '../support/own-server.ts';

const PORT = 41_568;
/** From the moment at which the new server listens. */
const BACK_WITHIN_MS = 5000;

const dataDir = mkdtempSync(join(tmpdir(), 'lent-dreams-'));
const server = ownServer(PORT, dataDir);
test.afterAll(async () => {
  await server.stop('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

test('after a crash and after a restart the page comes back by itself, to the same bed of the same night', async ({
  browser,
  playwright,
}) => {
  await server.start();
  const request = await playwright.request.newContext({ baseURL: server.origin });
  const hub = await openHub(request, 'keepsItsWord');
  await request.dispose();
  const link = server.origin + hub.link;
  const ines = await dreamer(browser, { ...hub, link }, 'Quiet Otter', 'Play along');
  await ines.press('begin');
  await ines.lieDown();
  const { me } = await ines.until('the night begins', ({ phase }) => phase === 'weaving');

  for (const signal of ['SIGKILL', 'SIGTERM', 'SIGKILL'] as const) {
    await server.stop(signal);
    await ines.until('notices', ({ connection }) => connection === 'lost');
    await server.start();
    const beganMs = performance.now();
    const back = await ines.until('is back', ({ connection }) => connection === 'live');
    const gapMs = performance.now() - beganMs;
    expect(gapMs, `${signal}: back after ${gapMs.toFixed(0)} ms`).toBeLessThan(BACK_WITHIN_MS);
    expect([back.phase, back.me.bed]).toEqual(['weaving', me.bed]);
    test.info().annotations.push({ type: signal, description: `${gapMs.toFixed(0)} ms` });
  }
});
