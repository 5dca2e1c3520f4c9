import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bedHex, HEX_COUNT, hexDistance, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { type APIRequestContext, chromium, type Page, request } from 'playwright/test';
import { ensureBrowser } from '../tools/ensure-browser.ts';
import { type Guest, guest, strongThread } from './support/crowd.ts';
import { openHub } from './support/hub.ts';

/** Takes the pictures of the documents from the real game: `pnpm docs:pictures`. */
const PORT = 41_568;
const baseURL = `http://localhost:${PORT}`;
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const PIECES = ['lighthouse', 'swing', 'night-train', 'paper-birds', 'old-tree'];

const whenUp = async (api: APIRequestContext): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await api.get('/healthz').catch(() => null);
    if (answer?.ok() === true) return;
    await delay(200);
  }
  throw new Error('the server did not come up');
};

const freeHexBeside = (bed: number): number => {
  const beds = Array.from({ length: 8 }, (_, one) => bedHex(one));
  const free = (hex: number): boolean =>
    hex !== STAGE_HEX && !beds.includes(hex) && hexDistance(hex, bedHex(bed)) === 1;
  return Array.from({ length: HEX_COUNT }, (_, hex) => hex).find(free) ?? 0;
};

/** Every guest places a piece beside the own bed and offers threads all round. */
const weave = async (guests: readonly Guest[]): Promise<void> => {
  for (const [index, one] of guests.entries()) {
    await one.ask('placeMotif', { motif: PIECES[index], hex: freeHexBeside(one.bed()) });
    for (const step of [1, 3]) await one.ask('offer', strongThread((one.bed() + step) % 8));
    await delay(2500);
  }
};

/** Waits while everybody stays awake, as people at play do. */
const playOn = async (guests: readonly Guest[], page: Page, seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second += 5) {
    for (const one of guests) await one.ask('breathe', { on: false });
    await page.keyboard.press('KeyA');
    await delay(5000);
  }
};

const dataDir = mkdtempSync(join(tmpdir(), 'lent-dreams-pictures-'));
mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ['server/src/main.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, PORT: String(PORT), DATA_DIR: dataDir },
  stdio: 'inherit',
});
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
try {
  const api = await request.newContext({ baseURL });
  await whenUp(api);
  const page = await browser.newPage({ baseURL, viewport: { width: 1280, height: 720 } });
  await page.goto('/');
  await delay(3000);
  await page.screenshot({ path: join(folder, 'landing.png') });

  const hub = await openHub(api, 'creeping');
  await page.goto(hub.link);
  await page.getByRole('textbox').fill('Quiet Otter');
  await page.getByRole('button', { name: 'Play along' }).click();
  const guests: Guest[] = [];
  for (const name of ['Inès', 'Oszkar', 'Nuru', 'Tomo']) guests.push(await guest(baseURL, hub, name));
  await delay(9000);
  for (const one of guests) await one.ask('ready', { on: true });
  await page.locator('[data-at="begin"]:visible').first().click();
  for (const at of ['dusk.set', 'dusk.me']) await page.locator(`[data-at="${at}"]:visible`).first().click();
  await page.locator('[data-at="dusk.hold"]:visible').first().click({ delay: 2000 });
  await delay(1000);
  await weave(guests);
  await playOn(guests, page, 15);
  await page.screenshot({ path: join(folder, 'dream.png') });

  for (const one of guests) await one.ask('ringBell', {});
  await playOn(guests, page, 80);
  await page.screenshot({ path: join(folder, 'spiral.png') });
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}
