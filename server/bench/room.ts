import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { TICKS_PER_SECOND, WATCHER_EVERY_TICKS } from '@lent-dreams/shared/units.ts';
import { type Crowd, gather } from './crowd.ts';
import type { ServerWord } from './room-server.ts';

// What a dream costs the server beside a room that does almost nothing, both filled alike and measured in turn in one
// run: only the ratios hold on another machine. `--profile` leaves a CPU profile of each server in .cache/bench.

const ROOMS = 10;
const ROUNDS = 3;
const SETTLE_MS = 1500;
const WINDOW_MS = 5000;
const CPU_TARGET = 2;
const BYTES_TARGET = 2.5;
/** Of a dreamer's patches, how many a watcher of a hub gets; the few that tell of comings and goings come on top. */
const WATCHER_SHARE = 1 / WATCHER_EVERY_TICKS;
const WATCHER_SHARE_AIR = 0.05;
const KINDS = ['bare', 'hub'] as const;
type Kind = (typeof KINDS)[number];

type Cost = {
  /** Milliseconds of CPU for one room and one tick. */
  readonly cpuMs: number;
  /** Bytes a second down to one dreamer at the full rate of patches, frames without their headers. */
  readonly bytesPerSecond: number;
  readonly patchesPerSecond: number;
  /** The same for a watcher. */
  readonly watcherBytesPerSecond: number;
  readonly watcherPatchesPerSecond: number;
};

const profile = process.argv.includes('--profile') ? ['--cpu-prof', '--cpu-prof-dir=.cache/bench'] : [];

const hear = async (server: ChildProcess): Promise<ServerWord> => (await once(server, 'message'))[0] as ServerWord;

const cpuOf = async (server: ChildProcess): Promise<number> => {
  const heard = hear(server);
  server.send('cpu');
  const word = await heard;
  if ('cpuMicros' in word) return word.cpuMicros;
  throw new Error('the server told something else than its CPU time');
};

type Received = { readonly clients: number; readonly bytes: number; readonly patches: number };

/** What has come to all dreamers, or to all watchers, so far. */
const receivedBy = (crowds: readonly Crowd[], areDreamers: boolean): Received => {
  const all = crowds.flatMap(({ clients }) => clients.filter(({ dreams }) => dreams === areDreamers));
  const sum = (key: 'bytes' | 'patches'): number => all.reduce((total, { received }) => total + received[key], 0);
  return { clients: all.length, bytes: sum('bytes'), patches: sum('patches') };
};

const since = (before: Received, now: Received): Received => ({
  clients: now.clients,
  bytes: now.bytes - before.bytes,
  patches: now.patches - before.patches,
});

const measure = async (kind: Kind): Promise<Cost> => {
  const script = fileURLToPath(new URL('room-server.ts', import.meta.url));
  const server = fork(script, [kind], { execArgv: profile });
  try {
    const word = await hear(server);
    if (!('port' in word)) throw new Error('the server told no port');
    const url = `http://127.0.0.1:${word.port}`;
    const crowds = await Promise.all(Array.from({ length: ROOMS }, (_, index) => gather(url, kind, index)));
    await delay(SETTLE_MS);
    const [cpu, dreamersBefore, watchersBefore, atMs] = [
      await cpuOf(server),
      receivedBy(crowds, true),
      receivedBy(crowds, false),
      performance.now(),
    ];
    await delay(WINDOW_MS);
    const seconds = (performance.now() - atMs) / 1000;
    const dreamers = since(dreamersBefore, receivedBy(crowds, true));
    const watchers = since(watchersBefore, receivedBy(crowds, false));
    const cpuMs = ((await cpuOf(server)) - cpu) / 1000;
    for (const { stop } of crowds) stop();
    // A busy machine makes fewer ticks; that must not look like thrift.
    const ticks = dreamers.patches / dreamers.clients;
    return {
      cpuMs: cpuMs / (ticks * crowds.length),
      bytesPerSecond: (dreamers.bytes / dreamers.clients / ticks) * TICKS_PER_SECOND,
      patchesPerSecond: dreamers.patches / dreamers.clients / seconds,
      watcherBytesPerSecond: (watchers.bytes / watchers.clients / ticks) * TICKS_PER_SECOND,
      watcherPatchesPerSecond: watchers.patches / watchers.clients / seconds,
    };
  } finally {
    server.disconnect();
    await once(server, 'exit');
  }
};

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

const costs: Record<Kind, Cost[]> = { bare: [], hub: [] };
console.log(`${ROOMS} rooms, 8 walking dreamers and 8 watchers each; load before: ${loadavg()[0]?.toFixed(1)}`);
for (let round = 1; round <= ROUNDS; round += 1) {
  for (const kind of KINDS) {
    const cost = await measure(kind);
    costs[kind].push(cost);
    const { cpuMs, bytesPerSecond, patchesPerSecond, watcherBytesPerSecond, watcherPatchesPerSecond } = cost;
    console.log(
      `round ${round} ${kind.padEnd(4)}  ${cpuMs.toFixed(3)} ms/room-tick  dreamer ${bytesPerSecond.toFixed(0)} B/s, ${patchesPerSecond.toFixed(1)} patches/s  watcher ${watcherBytesPerSecond.toFixed(0)} B/s, ${watcherPatchesPerSecond.toFixed(1)} patches/s`,
    );
  }
}
const ratio = (key: 'cpuMs' | 'bytesPerSecond'): number =>
  middle(costs.hub.map((cost) => cost[key])) / middle(costs.bare.map((cost) => cost[key]));
const line = (name: string, value: number, target: number): string =>
  `${name} ${value.toFixed(2)} times a bare room (target ${target.toFixed(1)}): ${value <= target ? 'kept' : 'MISSED'}`;
console.log(line('CPU  ', ratio('cpuMs'), CPU_TARGET));
console.log(line('bytes', ratio('bytesPerSecond'), BYTES_TARGET));
const watcherShare = middle(
  costs.hub.map(({ watcherPatchesPerSecond, patchesPerSecond }) => watcherPatchesPerSecond / patchesPerSecond),
);
const isHalf = Math.abs(watcherShare - WATCHER_SHARE) <= WATCHER_SHARE_AIR;
console.log(
  `a watcher gets ${watcherShare.toFixed(2)} of a dreamer's patches (meant ${WATCHER_SHARE.toFixed(2)}): ${isHalf ? 'kept' : 'MISSED'}`,
);
process.exit();
