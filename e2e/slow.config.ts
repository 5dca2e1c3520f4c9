import { defineConfig } from 'playwright/test';
import probes from './playwright.config.ts';

/** Probes that take minutes or a quiet machine: `pnpm probes:slow`, before a version. */
export default defineConfig(probes, { testDir: 'slow', outputDir: '../.cache/slow-probes', reporter: 'line' });
