import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Checks that nobody has seen fail prove nothing. In a copy of the tree each is given a fault that it is there for, and
// must name the file.

const ROOT = process.cwd();
const LEFT_OUT = new Set(['node_modules', 'dist', 'data', '.git', '.cache', '.ci']);
const WORKSPACES = ['', 'shared', 'server', 'client', 'e2e'];

let copy: string;

const at = (path: string): string => join(copy, path);
const plant = (path: string, lines: readonly string[]): void => writeFileSync(at(path), `${lines.join('\n')}\n`);

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'lent-dreams-copy-'));
  for (const entry of readdirSync(ROOT).filter((name) => !LEFT_OUT.has(name))) {
    cpSync(join(ROOT, entry), at(entry), {
      recursive: true,
      filter: (from) => from.length === ROOT.length || !LEFT_OUT.has(basename(from)),
    });
  }
  for (const workspace of WORKSPACES) {
    symlinkSync(join(ROOT, workspace, 'node_modules'), join(copy, workspace, 'node_modules'), 'junction');
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

type Outcome = { readonly failed: boolean; readonly output: string };

/** Runs a tool in the copy. */
const run = (command: string): Outcome => {
  const PATH = [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(process.platform === 'win32' ? ';' : ':');
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: copy,
    shell: true,
    encoding: 'utf8',
    env: { HOME: copy, PATH, NODE_ENV: 'test' },
  });
  return { failed: status !== 0, output: stripVTControlCharacters(stdout + stderr) };
};

/** The command of a check, as package.json has it, on some paths instead of all. */
const checkOn = (name: string, ...paths: readonly string[]): string =>
  [(scripts[`check:${name}`] as string).replace(/ \.$/, ''), ...paths].join(' ');

/** What a check that should have failed did not say; a check that passed said nothing. */
const unsaid = ({ failed, output }: Outcome, ...words: readonly string[]): readonly string[] =>
  failed ? words.filter((word) => !output.includes(word)) : words;

describe('each check fails on the fault it is there for', { timeout: 60_000 }, () => {
  it('style: a format of one’s own, a default export, a name not in kebab-case', () => {
    plant('server/src/ill-formed.ts', ['export const   a = "b"']);
    plant('server/src/by-default.ts', ['export default 1;']);
    plant('server/src/CamelCase.ts', ['export const a = 1;']);
    const paths = ['server/src/ill-formed.ts', 'server/src/by-default.ts', 'server/src/CamelCase.ts'];
    expect(
      unsaid(run(checkOn('style', ...paths)), ...paths, 'format', 'noDefaultExport', 'useFilenamingConvention'),
    ).toEqual([]);
  });

  it('lint: a forgotten promise, chance and time in the rules, a ring of imports, a file too long', () => {
    plant('server/src/forgotten.ts', ['const later = async (): Promise<void> => undefined;', 'later();']);
    plant('shared/src/rules/by-chance.ts', ['export const a = Math.random();']);
    plant('server/src/night/by-time.ts', ['export const a = Date.now();']);
    plant('server/src/ring-one.ts', [
      "import { two } from './ring-two.ts';",
      'export const one = (): number => two();',
    ]);
    plant('server/src/ring-two.ts', [
      "import { one } from './ring-one.ts';",
      'export const two = (): number => one();',
    ]);
    plant(
      'server/src/long.ts',
      Array.from({ length: 301 }, (_, index) => `export const a${index} = ${index};`),
    );
    const planted = ['forgotten', 'ring-one', 'ring-two', 'long', 'night/by-time'].map(
      (name) => `server/src/${name}.ts`,
    );
    const outcome = run(checkOn('lint', 'shared/src/rules/by-chance.ts', ...planted));
    expect(
      unsaid(outcome, 'forgotten.ts', 'no-floating-promises', 'by-chance.ts', 'by-time.ts', 'no-cycle', 'max-lines'),
    ).toEqual([]);
  });

  it('unused: a file and an export that nobody imports', () => {
    plant('server/src/nobodys.ts', ['export const nobodys = 1;']);
    appendFileSync(at('server/src/clock.ts'), 'export const nobodysClock = 1;\n');
    expect(unsaid(run(checkOn('unused')), 'server/src/nobodys.ts', 'nobodysClock')).toEqual([]);
  });

  it('boundaries: a rule that knows the wire’s schema, a power, a second sender', () => {
    plant('server/src/night/too-wide.ts', ["export { HubState } from '@lent-dreams/shared/wire/schema.ts';"]);
    plant('shared/src/rules/power.ts', ['export const a = (b: number): number => b ** 2;']);
    plant('server/src/rooms/sender.ts', [
      "export const a = (to: { send: (a: string) => void }): void => to.send('a');",
    ]);
    const outcome = run('vitest run tools/boundaries.test.ts');
    expect(
      unsaid(outcome, 'server/src/night/too-wide.ts', 'shared/src/rules/power.ts', 'server/src/rooms/sender.ts'),
    ).toEqual([]);
  });

  it.each([
    ['shared', 'shared/src/rules/page.ts', 'void document;'],
    ['shared', 'shared/src/rules/machine.ts', 'void process;'],
    ['shared', 'shared/src/rules/parcel.ts', "import 'express';"],
    ['server/src/night', 'server/src/night/clockwork.ts', 'void performance;'],
    ['server', 'server/src/loose.ts', 'export const a = (list: readonly number[]): number => list[0];'],
    ['client', 'client/src/loose.ts', 'export const a: { readonly b?: number } = { b: undefined };'],
  ])('types: in %s, %s', (project, path, line) => {
    plant(path, ['export {};', line]);
    expect(unsaid(run(`tsc -p ${project}`), path)).toEqual([]);
  });

  it.each([
    ['shared/tsconfig.json', 'shared', 'shared/src/locks.ts'],
    ['server/src/night/tsconfig.json', 'server/src/night', 'server/src/night/locks.ts'],
  ])('the lock of %s: a project that learns of the browser and of Node', (path, project, lock) => {
    const settings = JSON.parse(readFileSync(at(path), 'utf8')) as object;
    const compilerOptions = { types: ['node'], lib: ['ES2024', 'DOM'] };
    writeFileSync(at(path), JSON.stringify({ ...settings, compilerOptions }));
    expect(unsaid(run(`tsc -p ${project}`), lock, "Unused '@ts-expect-error' directive")).toEqual([]);
  });
});
