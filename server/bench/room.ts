import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BED_COUNT, TICKS_PER_SECOND } from '@lent-dreams/shared/units.ts';
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
const KINDS = ['bare', 'hub'] as const;
type Kind = (typeof KINDS)[number];

type Cost = {
  /** Milliseconds of CPU for one room and one tick. */
  readonly cpuMs: number;
  /** Bytes a second down to one dreamer at the full rate of patches, frames without their headers. */
  readonly bytesPerSecond: number;
  readonly patchesPerSecond: number;
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

const dreamersOf = (crowds: readonly Crowd[]) => crowds.flatMap(({ clients }) => clients.slice(0, BED_COUNT));

const sumOf = (crowds: readonly Crowd[], key: 'bytes' | 'patches'): number =>
  dreamersOf(crowds).reduce((sum, { received }) => sum + received[key], 0);

const measure = async (kind: Kind): Promise<Cost> => {
  const script = fileURLToPath(new URL('room-server.ts', import.meta.url));
  const server = fork(script, [kind], { execArgv: profile });
  try {
    const word = await hear(server);
    if (!('port' in word)) throw new Error('the server told no port');
    const url = `http://127.0.0.1:${word.port}`;
    const crowds = await Promise.all(Array.from({ length: ROOMS }, (_, index) => gather(url, kind, index)));
    await delay(SETTLE_MS);
    const [cpu, bytes, patches, atMs] = [
      await cpuOf(server),
      sumOf(crowds, 'bytes'),
      sumOf(crowds, 'patches'),
      performance.now(),
    ];
    await delay(WINDOW_MS);
    const seconds = (performance.now() - atMs) / 1000;
    const received = sumOf(crowds, 'patches') - patches;
    const bytesReceived = sumOf(crowds, 'bytes') - bytes;
    const cpuMs = ((await cpuOf(server)) - cpu) / 1000;
    for (const { stop } of crowds) stop();
    const dreamers = dreamersOf(crowds).length;
    return {
      cpuMs: cpuMs / (received / BED_COUNT),
      // A busy machine sends fewer patches; that must not look like thrift.
      bytesPerSecond: (bytesReceived / received) * TICKS_PER_SECOND,
      patchesPerSecond: received / dreamers / seconds,
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
    const { cpuMs, bytesPerSecond, patchesPerSecond } = cost;
    console.log(
      `round ${round} ${kind.padEnd(4)}  ${cpuMs.toFixed(3)} ms/room-tick  ${bytesPerSecond.toFixed(0)} B/s per dreamer  ${patchesPerSecond.toFixed(1)} patches/s`,
    );
  }
}
const ratio = (key: 'cpuMs' | 'bytesPerSecond'): number =>
  middle(costs.hub.map((cost) => cost[key])) / middle(costs.bare.map((cost) => cost[key]));
const line = (name: string, value: number, target: number): string =>
  `${name} ${value.toFixed(2)} times a bare room (target ${target.toFixed(1)}): ${value <= target ? 'kept' : 'MISSED'}`;
console.log(line('CPU  ', ratio('cpuMs'), CPU_TARGET));
console.log(line('bytes', ratio('bytesPerSecond'), BYTES_TARGET));
process.exit();
