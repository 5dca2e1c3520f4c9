import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';
import { ensureBrowser } from '../tools/ensure-browser.ts';

const dataDir = fileURLToPath(new URL('../.cache/probe-data', import.meta.url));
const port = 41_567;

// Workers load this file again, while the server runs: they inherit the browser's path and leave the data alone.
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined;
if (!isWorker) {
  rmSync(dataDir, { recursive: true, force: true });
  process.env['CHROMIUM_PATH'] = ensureBrowser();
}
const executablePath = process.env['CHROMIUM_PATH'] ?? ensureBrowser();

export default defineConfig({
  testDir: 'probes',
  testMatch: '**/*.probe.ts',
  outputDir: '../.cache/probes',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: '../.cache/probes.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 720 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      timeout: 60_000,
      // Software rendering where there is no graphics card; no throttling of pages in the background, since a probe has
      // several dreamers open at once; sound without a gesture.
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        '--disable-background-timer-throttling',
        '--disable-backgrounding-occluded-windows',
        '--disable-renderer-backgrounding',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
  webServer: {
    command: 'node server/src/main.ts',
    cwd: '..',
    env: { PORT: String(port), DATA_DIR: dataDir },
    url: `http://localhost:${port}/healthz`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
