import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server that a probe may kill and start again, on the same port and data. */
export type OwnServer = {
  readonly origin: string;
  /** Resolves when it listens. */
  readonly start: () => Promise<void>;
  /** Resolves when the process is gone. */
  readonly stop: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>;
};

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

/** A server beside the probes' own one, not started yet. */
export const ownServer = (port: number, dataDir: string): OwnServer => {
  let child: ChildProcess | undefined;
  return {
    origin: `http://localhost:${port}`,
    start: async () => {
      const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' };
      const started = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      child = started;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      started.stdout.on('data', (text: Buffer) => {
        if (text.includes('http://')) resolve();
      });
      started.once('exit', () => reject(new Error('the server ended before it listened')));
      await promise;
    },
    stop: async (signal) => {
      const ending = child;
      child = undefined;
      if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
      ending.kill(signal);
      await once(ending, 'exit');
    },
  };
};
