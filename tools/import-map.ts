/** Who may import what. `folder` and `may` are paths from the root of the repository, without a slash at the end. */
export type ImportRule = {
  readonly folder: string;
  /** Folders and files it may import from besides itself. */
  readonly may: readonly string[];
  /** Exceptions to `may`. */
  readonly mayNot?: readonly string[];
  /** Packages; `node:` stands for all that Node brings along. */
  readonly packages: readonly string[];
};

const basics = ['shared/src/maths', 'shared/src/ids.ts', 'shared/src/units.ts'];

const serverBasics = ['server/src/clock.ts', 'server/src/config.ts', 'server/src/log.ts', 'server/src/text'];

const clientBasics = ['shared/src', 'client/src/model', 'client/src/settings.ts'];

/** The import map of ARCHITECTURE.md. For each file the rule with the longest matching folder holds. */
export const importMap: readonly ImportRule[] = [
  { folder: 'shared/src', may: [], packages: [] },
  { folder: 'shared/src/maths', may: [], packages: [] },
  { folder: 'shared/src/content', may: basics, packages: [] },
  { folder: 'shared/src/rules', may: [...basics, 'shared/src/content'], packages: [] },
  { folder: 'shared/src/wire', may: [...basics, 'shared/src/content'], packages: ['zod', '@colyseus/schema'] },

  {
    folder: 'server/src',
    may: ['shared/src'],
    packages: ['node:', '@colyseus/core', '@colyseus/ws-transport', 'express', 'pino', 'zod'],
  },
  { folder: 'server/src/night', may: ['shared/src'], mayNot: ['shared/src/wire/schema'], packages: [] },
  { folder: 'server/src/text', may: ['shared/src'], packages: ['node:'] },
  {
    folder: 'server/src/hubs',
    may: ['shared/src', 'server/src/store/hub-store.ts', ...serverBasics],
    packages: ['node:'],
  },
  { folder: 'server/src/store', may: ['shared/src', ...serverBasics], packages: ['node:', 'kysely', 'zod'] },
  {
    folder: 'server/src/http',
    may: ['shared/src', 'server/src/store', 'server/src/hubs', ...serverBasics],
    packages: ['node:', 'express', 'sirv', 'pino', 'zod'],
  },
  {
    folder: 'server/src/rooms',
    may: ['shared/src', 'server/src/night', 'server/src/hubs', 'server/src/store/hub-store.ts', ...serverBasics],
    packages: ['node:', '@colyseus/core', '@colyseus/ws-transport', '@colyseus/schema', 'pino', 'zod'],
  },
  {
    folder: 'server/test',
    may: ['shared/src', 'server/src'],
    packages: ['node:', '@colyseus/core', '@colyseus/schema', '@colyseus/sdk', '@colyseus/ws-transport'],
  },
  {
    folder: 'server/bench',
    may: ['shared/src', 'server/src', 'server/test'],
    packages: ['node:', '@colyseus/core', '@colyseus/schema', '@colyseus/sdk', '@colyseus/ws-transport'],
  },

  {
    folder: 'client/src',
    may: ['shared/src'],
    packages: ['phaser', 'preact', '@preact/signals', '@fontsource-variable/quicksand', '@fontsource/poiret-one'],
  },
  { folder: 'client/src/model', may: ['shared/src', 'client/src/words'], packages: [] },
  { folder: 'client/src/words', may: ['shared/src'], packages: [] },
  { folder: 'client/src/sound', may: clientBasics, packages: ['@preact/signals'] },
  { folder: 'client/src/net', may: clientBasics, packages: ['@colyseus/sdk', '@preact/signals'] },
  { folder: 'client/src/look', may: ['shared/src', 'client/src/model'], packages: [] },
  { folder: 'client/src/paint', may: [...clientBasics, 'client/src/look'], packages: ['phaser'] },
  {
    folder: 'client/src/hud',
    may: [...clientBasics, 'client/src/words', 'client/src/sound', 'client/src/look'],
    packages: ['preact', '@preact/signals'],
  },
  {
    folder: 'client/src/landing',
    may: [...clientBasics, 'client/src/words', 'client/src/look'],
    packages: ['preact', '@preact/signals', 'uqr'],
  },
  {
    folder: 'client/bench',
    may: ['shared/src', 'client/src', 'tools/ensure-browser.ts'],
    packages: ['node:', 'phaser', 'playwright', 'vite'],
  },

  {
    folder: 'e2e',
    may: ['shared/src', 'tools/ensure-browser.ts'],
    packages: ['node:', 'playwright', 'axe-core', '@colyseus/sdk'],
  },
  { folder: 'tools', may: ['shared/src'], packages: ['node:', 'playwright', 'vite', 'oxc-parser'] },
];

/** What tests beside the files may import on top. */
const testPackages = ['vitest', 'fast-check'];

/** `folder` holds `path`, or is it, or is it without its extension. */
const holds = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);

/** Whether a file is a test; tests may do what the code they watch may not. */
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('server/test/');

/** The rule a file falls under. */
export const ruleFor = (path: string): ImportRule | undefined =>
  importMap
    .filter((rule) => holds(rule.folder, path))
    .reduce<ImportRule | undefined>(
      (longest, rule) => (longest === undefined || rule.folder.length > longest.folder.length ? rule : longest),
      undefined,
    );

/** Composition roots and what lies beside them: they put the folders together, so they may import each. */
const isBesideRoot = (path: string): boolean => /^(server|client)\/src\/[^/]+$/.test(path);

/** A file of a content registry is known to the registry's index alone; all else goes through the index. */
const contentFault = (from: string, to: string): string | undefined => {
  const registry = /^(shared\/src\/content\/[^/]+)\/(?!index\.ts$)/.exec(to)?.[1];
  if (registry === undefined || from === `${registry}/index.ts` || from === to.replace(/\.ts$/, '.test.ts')) {
    return undefined;
  }
  return `${from} names ${to}, which only ${registry}/index.ts may`;
};

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? 'node:'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

/** The path of a project file that `specifier` means in `from`, or `undefined` when it means a package. */
const projectPath = (from: string, specifier: string): string | undefined => {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('@lent-dreams/shared/')) return path.replace('@lent-dreams/shared/', 'shared/src/');
  if (!path.startsWith('.')) return undefined;
  return new URL(path, `file:///${from}`).pathname.slice(1);
};

/** Why `from` may not import `specifier`; `undefined` when it may. */
export const importFault = (from: string, specifier: string): string | undefined => {
  const rule = ruleFor(from);
  if (rule === undefined) return `${from} falls under no rule of the import map`;
  const to = projectPath(from, specifier);
  if (to === undefined) {
    const packages = isTest(from) ? [...rule.packages, ...testPackages] : rule.packages;
    return packages.includes(packageOf(specifier)) ? undefined : `${from} may not import the package ${specifier}`;
  }
  const mayImport =
    ruleFor(to) === rule ||
    (isBesideRoot(from) && to.startsWith(rule.folder)) ||
    (isTest(from) && from.startsWith('server/') && to.startsWith('server/')) ||
    (to.startsWith('assets/') && from.startsWith('client/')) ||
    rule.may.some((folder) => holds(folder, to));
  const isException = rule.mayNot?.some((folder) => holds(folder, to)) ?? false;
  if (!mayImport || isException) return `${from} may not import ${to}`;
  return contentFault(from, to);
};
