import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '../src/config.ts';
import { makeHubRoom } from '../src/rooms/hub-room.ts';
import { startServer } from '../src/start-server.ts';
import { openBareServer } from './bare-room.ts';

// One server under load, in a process of its own, so that its CPU time is its own: `node room-server.ts bare|hub`.
// It tells its port, answers every 'cpu' with what it has used, and ends when its parent does.

/** What this process tells its parent. */
export type ServerWord = { readonly port: number } | { readonly cpuMicros: number };

const tell = (word: ServerWord): void => {
  process.send?.(word);
};

const openHubServer = async (): Promise<number> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lent-dreams-bench-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const parsed = parseConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    // Every client of the bench comes from an address of its own, which it tells as a proxy would.
    TRUST_PROXY: 'true',
    LIVE_HUB_LIMIT: '1000',
  });
  if (!parsed.ok) throw new Error(parsed.faults.join(', '));
  return (await startServer(parsed.config, { makeRoom: makeHubRoom })).port;
};

process.on('message', (word) => {
  if (word !== 'cpu') return;
  const { user, system } = process.cpuUsage();
  tell({ cpuMicros: user + system });
});
process.once('disconnect', () => process.exit());

tell({ port: await (process.argv[2] === 'bare' ? openBareServer() : openHubServer()) });
