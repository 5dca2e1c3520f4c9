import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { importFault, importMap, isTest, ruleFor } from './import-map.ts';

type Source = { readonly path: string; readonly text: string };

const sources: readonly Source[] = globSync('{shared,server,client}/{src,test,bench}/**/*.{ts,tsx}')
  .concat(globSync('{e2e/*,e2e/{probes,slow,support}/**/*,tools/**/*}.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const specifiersOf = ({ path, text }: Source): readonly string[] => {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const reExports = module.staticExports.flatMap((statement) =>
    statement.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/^['"`]|['"`]$/g, ''),
  );
  return [...module.staticImports.map((statement) => statement.moduleRequest.value), ...reExports, ...dynamic];
};

const takesPower = ({ path, text }: Source): boolean => {
  let found = false;
  new Visitor({
    BinaryExpression: ({ operator }) => {
      found ||= operator === '**';
    },
    AssignmentExpression: ({ operator }) => {
      found ||= operator === '**=';
    },
  }).visit(parseSync(path, text).program);
  return found;
};

describe('the import map', () => {
  it.each(importMap)('holds in $folder', (rule) => {
    const read = sources.filter(({ path }) => ruleFor(path) === rule);
    expect(read.length, `no file was read under ${rule.folder}`).toBeGreaterThan(0);
    const faults = read.flatMap((source) =>
      specifiersOf(source).flatMap((specifier) => importFault(source.path, specifier) ?? []),
    );
    expect(faults).toEqual([]);
  });

  it('covers every file', () => {
    expect(sources.filter(({ path }) => ruleFor(path) === undefined)).toEqual([]);
  });

  it.each([
    ['shared/src/rules/field.ts', '../content/motifs/lighthouse.ts'],
    ['shared/src/content/motifs/well.ts', './lighthouse.ts'],
    ['shared/src/rules/field.ts', 'zod'],
    ['shared/src/maths/rng.ts', 'node:crypto'],
    ['shared/src/maths/rng.ts', '../content/emotion.ts'],
    ['server/src/night/world.ts', '@lent-dreams/shared/wire/schema.ts'],
    ['server/src/night/world.ts', '@lent-dreams/shared/wire/schema/night-state.ts'],
    ['server/src/night/world.ts', '../rooms/herald.ts'],
    ['server/src/night/world.ts', '@colyseus/schema'],
    ['server/src/rooms/hub-room.ts', '../store/sqlite-store.ts'],
    ['client/src/model/select.ts', '@colyseus/sdk'],
    ['client/src/paint/fluid.ts', '../net/mirror.ts'],
    ['client/src/hud/log.tsx', '../../../server/src/config.ts'],
    ['client/src/hud/log.tsx', 'vitest'],
  ])('keeps %s from importing %s', (from, specifier) => {
    expect(importFault(from, specifier)).toBeDefined();
  });

  it.each([
    ['shared/src/content/motifs/index.ts', './lighthouse.ts'],
    ['shared/src/content/motifs/lighthouse.test.ts', './lighthouse.ts'],
    ['shared/src/rules/field.ts', '../content/motifs/index.ts'],
    ['shared/src/rules/field.test.ts', 'vitest'],
    ['server/src/night/world.ts', '@lent-dreams/shared/wire/requests.ts'],
    ['server/src/main.ts', './rooms/hub-room.ts'],
    ['client/src/main.ts', './net/session.ts'],
    ['client/src/paint/motif.ts', '../../../assets/atlas.png?url'],
    ['client/src/hud/log.tsx', 'preact/hooks'],
  ])('lets %s import %s', (from, specifier) => {
    expect(importFault(from, specifier)).toBeUndefined();
  });
});

describe('the gates', () => {
  it.each([
    ['add to or remove from a view', /\bview\??\.(add|remove)\(/, 'server/src', 'server/src/rooms/sight-keeper.ts'],
    ['send to a client', /\.(send|broadcast)\(/, 'server/src/rooms', 'server/src/rooms/herald.ts'],
  ])('only one file may %s', (_, pattern, folder, gate) => {
    const hits = sources.filter(({ path, text }) => path.startsWith(`${folder}/`) && pattern.test(text));
    expect(hits.map(({ path }) => path)).toEqual([gate]);
  });

  // Powers differ in the last bit between machines, as the functions of Math do that the linter bans in these folders.
  it.each(['shared/src', 'server/src/night'])('nothing in %s takes a power', (folder) => {
    const read = sources.filter(({ path }) => path.startsWith(`${folder}/`) && !isTest(path));
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter(takesPower).map(({ path }) => path)).toEqual([]);
  });

  it('knows a power when it sees one', () => {
    expect(takesPower({ path: 'a.ts', text: '/** 2 ** 3 */ export const a = 2 * 3;' })).toBe(false);
    expect(takesPower({ path: 'a.ts', text: 'export const a = 2 ** 3;' })).toBe(true);
    expect(takesPower({ path: 'a.ts', text: 'let a = 2; a **= 3;' })).toBe(true);
  });
});
