import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Paths of this repository in backquotes. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:client|server|shared|e2e|tools|docs|assets)\/[\w./-]+\.\w+)`/g)].map(
    (match) => match[1] ?? '',
  );

/** Made by the steps that CONTRIBUTING.md describes. */
const TO_BE_MADE = new Set(['shared/src/content/motifs/greenhouse.ts']);

describe('the documents', () => {
  it('name only files that there are', () => {
    const named = globSync('{*.md,docs/**/*.md}').flatMap((document) =>
      pathsIn(readFileSync(document, 'utf8')).map((path) => `${document}: ${path}`),
    );
    expect(named.length).toBeGreaterThan(20);
    const missing = named.filter((line) => {
      const path = line.split(': ')[1] ?? '';
      return !TO_BE_MADE.has(path) && !existsSync(path);
    });
    expect(missing).toEqual([]);
  });
});
