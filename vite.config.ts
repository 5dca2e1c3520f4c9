import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { phaserPick } from './tools/phaser-pick.ts';
import { phaserTintFix } from './tools/phaser-tint-fix.ts';
import { precompress } from './tools/precompress.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Phaser as the stage uses it. Plugins keep state, so each bundler gets its own. */
const phaser = () => [phaserPick(), phaserTintFix()];

export default defineConfig({
  root: here('client'),
  build: { outDir: here('client/dist'), emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1700 },
  plugins: [phaser(), precompress()],
  // The dev server bundles dependencies beforehand and skips ordinary plugins there.
  optimizeDeps: { rolldownOptions: { plugins: phaser() } },
  test: {
    root: here('.'),
    projects: [
      {
        root: here('.'),
        test: {
          name: 'unit',
          isolate: false,
          testTimeout: 10_000,
          include: ['{shared,server,client}/src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
        },
      },
      { root: here('.'), test: { name: 'server', testTimeout: 30_000, include: ['server/test/**/*.test.ts'] } },
    ],
  },
});
