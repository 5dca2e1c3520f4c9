import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, to be killed. */
export type ChildServer = {
  readonly child: ChildProcess;
  /** All that it printed so far. */
  readonly output: () => string;
  /** Exit code, null when it was killed. */
  readonly ended: Promise<number | null>;
  /** Resolves with the address once it is printed. */
  readonly opened: Promise<string>;
};

const children: ChildProcess[] = [];

/** Starts a script as a server's process; `env` is all that it knows of the environment. */
export const startChild = (script: URL, env: Readonly<Record<string, string>>): ChildServer => {
  const main = fileURLToPath(script);
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  const { promise: opened, resolve, reject } = Promise.withResolvers<string>();
  const read = (chunk: Buffer): void => {
    text += chunk.toString();
    const url = /http:\/\/localhost:\d+/.exec(text)?.[0];
    if (url !== undefined) resolve(url.replace('localhost', '127.0.0.1'));
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  void ended.then(() => reject(new Error(`ended early: ${text}`)));
  opened.catch(() => undefined);
  return { child, output: () => text, ended, opened };
};

/** Leaves no process behind. */
export const killChildren = (): void => {
  for (const child of children) child.kill('SIGKILL');
};
