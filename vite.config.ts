import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { precompress } from './tools/precompress.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const needle = 'tintMode = outTintEffect.a;';

/**
 * Phaser's sprite shader compares an interpolated byte for equality to choose the tint mode, so that with software
 * rendering and rotated sprites some pixels miss their mode. Rounding cures it.
 * A production build fails when the text to replace is gone, lest an update of Phaser brings the fault back unseen.
 */
const phaserTintFix = (): Plugin => {
  let mustPatch = false;
  let patched = false;
  return {
    name: 'phaser-tint-fix',
    enforce: 'pre',
    configResolved(config) {
      mustPatch = config.command === 'build';
    },
    transform(code, id) {
      if (!/phaser[\\/](dist|src)[\\/]/.test(id) || !code.includes(needle)) return null;
      patched = true;
      return { code: code.replaceAll(needle, 'tintMode = floor(outTintEffect.a + 0.5);'), map: null };
    },
    buildEnd(error) {
      if (mustPatch && error === undefined && !patched) this.error('phaser-tint-fix found nothing to fix');
    },
  };
};

export default defineConfig({
  root: here('client'),
  build: { outDir: here('client/dist'), emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1700 },
  plugins: [phaserTintFix(), precompress()],
  // The dev server bundles dependencies beforehand and skips ordinary plugins there.
  optimizeDeps: { rolldownOptions: { plugins: [phaserTintFix()] } },
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
