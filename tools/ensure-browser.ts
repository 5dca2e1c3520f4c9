import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Playwright starts a browser by its whole path only. */
const onPath = (): readonly string[] => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter((path) => existsSync(path));
};

const wellKnown = (): readonly string[] => {
  if (process.platform === 'darwin') {
    const inBundle = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `${name}.app/Contents/MacOS/${name}`,
    );
    return ['/Applications', join(homedir(), 'Applications')].flatMap((root) =>
      inBundle.map((path) => join(root, path)),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const inRoot = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) => inRoot.map((path) => join(root, path)));
  }
  return [];
};

/** Asking for the version is the cheapest way to learn that a browser is there and finds its libraries. */
const answers = (path: string): boolean => {
  // On Windows a browser opens a window instead of printing its version.
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { stdio: 'pipe', timeout: 30_000 }).status === 0;
};

const find = (): string | undefined => {
  const candidates = [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...onPath(), ...wellKnown()];
  return candidates.find((path): path is string => path !== undefined && path !== '' && answers(path));
};

const succeeds = (command: string): boolean => spawnSync(command, { shell: true, stdio: 'pipe' }).status === 0;

const install = (): boolean => {
  const mayUseApt = process.getuid?.() === 0 && succeeds('command -v apt-get');
  // apt first: it brings the libraries along.
  const byApt =
    mayUseApt &&
    succeeds('apt-get update -qq') &&
    succeeds('DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation');
  return byApt || succeeds('playwright install --only-shell chromium');
};

/**
 * The path of a Chromium that starts on this machine; installs one when there is none.
 * `CHROMIUM_PATH` is asked first. Throws with advice when no browser can be found or installed.
 */
export const ensureBrowser = (): string => {
  const found = find() ?? (install() ? find() : undefined);
  if (found === undefined) {
    throw new Error('The probes need a browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
  }
  return found;
};
