import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const resolveFrom = (file: string, specifier: string): string =>
  realpathSync(createRequire(pathToFileURL(file)).resolve(specifier));

const server = realpathSync('server/package.json');
const shared = realpathSync('shared/package.json');
const client = realpathSync('client/package.json');
const transport = resolveFrom(server, '@colyseus/ws-transport');
const core = resolveFrom(server, '@colyseus/core');
const sdk = resolveFrom(client, '@colyseus/sdk');

// Two copies of the core would be two matchmakers; two copies of the schema package encode what the other cannot read.
describe('installed packages', () => {
  it('hold one copy of @colyseus/core', () => {
    const copies = [server, transport].map((file) => resolveFrom(file, '@colyseus/core'));
    expect(new Set(copies).size).toBe(1);
  });

  it('hold one copy of @colyseus/schema', () => {
    const copies = [server, shared, transport, core, sdk].map((file) => resolveFrom(file, '@colyseus/schema'));
    expect(new Set(copies).size).toBe(1);
  });
});
