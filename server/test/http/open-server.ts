import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import { type Config, parseConfig } from '../../src/config.ts';
import { makeLog } from '../../src/log.ts';
import { type MakeRoom, type RunningServer, startServer } from '../../src/start-server.ts';
import { makeQuietRoom } from './quiet-room.ts';

export type OpenServer = RunningServer & {
  readonly url: string;
  readonly dataDir: string;
  /** Closes the server and forgets its data. */
  readonly end: () => Promise<void>;
};

export type OpenOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly dataDir?: string;
  readonly makeRoom?: MakeRoom;
  readonly log?: ReturnType<typeof makeLog>;
};

const emptyDir = (): string => mkdtempSync(join(tmpdir(), 'lent-dreams-'));

/** A tiny built page. */
const writeClient = (dir: string): void => {
  mkdirSync(join(dir, 'assets'), { recursive: true });
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>Lent Dreams</title>');
  writeFileSync(join(dir, 'assets', 'main-abc123.js'), 'export const dream = 1;');
  writeFileSync(join(dir, 'assets', 'main-abc123.js.br'), 'as brotli');
};

const configOf = (env: Readonly<Record<string, string>>, clientDir: string): Config => {
  const parsed = parseConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...env });
  if (!parsed.ok) throw new Error(parsed.faults.join(', '));
  return { ...parsed.config, clientDir };
};

/** A server that really listens, on a free port and an empty data folder. */
export const openServer = async (options: OpenOptions = {}): Promise<OpenServer> => {
  const dataDir = options.dataDir ?? emptyDir();
  const clientDir = emptyDir();
  writeClient(clientDir);
  const config = configOf({ DATA_DIR: dataDir, ...options.env }, clientDir);
  const { makeRoom = makeQuietRoom, log = makeLog('silent') } = options;
  const running = await startServer(config, { makeRoom, log });
  const end = async (): Promise<void> => {
    await running.close();
    for (const dir of [dataDir, clientDir]) rmSync(dir, { recursive: true, force: true });
  };
  return { ...running, url: `http://127.0.0.1:${running.port}`, dataDir, end };
};

export const mintPersonKey = (): string => randomBytes(16).toString('hex');

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Record<string, unknown> };

/** Asks and reads JSON. */
export const ask = async (url: string, init?: RequestInit): Promise<Answer> => {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
};

export const post = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  ask(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

export const joinOptions = (slug: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  protocol: PROTOCOL_VERSION,
  slug,
  personKey: mintPersonKey(),
  name: 'Ada',
  mayMisuse: true,
  watch: false,
  ...more,
});
