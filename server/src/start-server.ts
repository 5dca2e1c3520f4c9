import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { defineRoom, defineServer, matchMaker, type Room, type Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { contentFaults } from '@lent-dreams/shared/content/content-faults.ts';
import { HUB_ROOM } from '@lent-dreams/shared/wire/protocol.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { drawnMotifs } from './drawn-motifs.ts';
import { front } from './http/front.ts';
import { createLimits } from './http/limits.ts';
import { matchmakeGuard } from './http/matchmake-guard.ts';
import { type UpgradeGuard, type UpgradeListener, upgradeGuard } from './http/upgrade-guard.ts';
import { webApp } from './http/web-app.ts';
import { openHubRegistry } from './hubs/hub-registry.ts';
import type { HubServices } from './hubs/hub-services.ts';
import { type Log, makeLog } from './log.ts';
import { openSqliteStore } from './store/sqlite-store.ts';

/** Rooms get this long to say good-bye and to write; then they are cut off. */
const ROOMS_CLOSE_MS = 8_000;
const STORE_CLOSE_MS = 5_000;

const SOCKET_LIMITS = {
  maxPayload: 4096,
  maxFragments: 64,
  maxBufferedChunks: 1024,
  perMessageDeflate: false,
  // A dead link is found within 4.5 to 6 seconds.
  pingInterval: 1500,
  pingMaxRetries: 3,
  // Whoever was told to go and does not answer is cut off; by default all that waits for them is kept for 30 seconds.
  closeTimeout: 2000,
};

export type MakeRoom = (services: HubServices) => new () => Room;

export type StartOptions = { readonly makeRoom: MakeRoom; readonly log?: Log; readonly clock?: Clock };

export type RunningServer = {
  readonly port: number;
  readonly services: HubServices;
  /** Says good-bye to the rooms, writes what waits, frees the port. Returns within 13 s even when a room hangs. */
  readonly close: () => Promise<void>;
};

const openHttp = (): HttpServer =>
  createServer({
    maxHeaderSize: 8 * 1024,
    // Half-sent requests are cut within ten seconds: the limit, and how often it is looked at.
    headersTimeout: 9000,
    requestTimeout: 15_000,
    connectionsCheckingInterval: 1000,
    keepAliveTimeout: 5000,
  });

/** Colyseus answers every origin by default; nobody but our own page needs its answers. */
const lockMatchmaker = (): void => {
  const { controller } = matchMaker;
  Object.assign(controller, { DEFAULT_CORS_HEADERS: {}, getCorsHeaders: () => ({}) });
  controller.exposedMethods = ['joinOrCreate'];
};

const colyseusLog = (
  log: Log,
): Record<'debug' | 'error' | 'info' | 'trace' | 'warn', (...words: unknown[]) => void> => {
  const child = log.child({ from: 'colyseus' });
  const text = (words: readonly unknown[]): string => words.map(String).join(' ');
  return {
    // Debug lines of the framework hold session ids.
    debug: () => undefined,
    trace: () => undefined,
    info: (...words) => child.info(text(words)),
    warn: (...words) => child.warn(text(words)),
    error: (...words) => child.error(text(words)),
  };
};

const listen = async (server: Server, http: HttpServer, { port, host }: Config): Promise<number> => {
  const { promise: failed, reject } = Promise.withResolvers<never>();
  // Colyseus' own promise never settles when the port is taken.
  http.once('error', reject);
  await Promise.race([server.listen(port, host), failed]);
  http.off('error', reject);
  return (http.address() as AddressInfo).port;
};

/** Puts our own listeners before those that Colyseus attached to the HTTP server. */
const installGuards = (http: HttpServer, config: Config, services: HubServices): UpgradeGuard => {
  const [matchmaker] = http.listeners('request') as RequestListener[];
  const [accept] = http.listeners('upgrade') as UpgradeListener[];
  if (matchmaker === undefined || accept === undefined) throw new Error('the room server attached no listeners');
  http.removeAllListeners('request');
  http.removeAllListeners('upgrade');
  const limits = createLimits(config, services.clock);
  const matchmake = matchmakeGuard({ config, hubs: services.hubs, limits, matchmaker });
  http.on('request', front({ config, matchmake, app: webApp(config, services, limits) }));
  const guard = upgradeGuard(config, accept);
  http.on('upgrade', guard.onUpgrade);
  return guard;
};

const within = async (work: Promise<unknown>, ms: number): Promise<'done' | 'late'> => {
  const impatience = new AbortController();
  const late = delay(ms, 'late' as const, { signal: impatience.signal }).catch(() => 'late' as const);
  const first = await Promise.race([work.then(() => 'done' as const), late]);
  impatience.abort();
  return first;
};

/**
 * Puts the server together and opens its port. Rejects when the data folder or the port cannot be used.
 * One process holds one server: Colyseus' matchmaker is a single one.
 */
export const startServer = async (config: Config, options: StartOptions): Promise<RunningServer> => {
  const { makeRoom, log = makeLog(config.logLevel), clock = systemClock } = options;
  const faults = contentFaults(drawnMotifs());
  if (faults.length > 0) throw new Error(`the content has faults:\n${faults.join('\n')}`);
  const store = await openSqliteStore({
    dataDir: config.dataDir,
    wallMs: clock.wallMs,
    onTrouble: (reason) => log.error({ reason }, 'the store fails, the game goes on in memory'),
    onRecovery: () => log.info('the store works again'),
  });
  const hubs = await openHubRegistry(store, clock);
  const services: HubServices = { hubs, store, log, clock, liveHubLimit: config.liveHubLimit };

  const http = openHttp();
  lockMatchmaker();
  const server = defineServer({
    rooms: { [HUB_ROOM]: defineRoom(makeRoom(services)).filterBy(['slug']) },
    transport: new WebSocketTransport({ server: http, ...SOCKET_LIMITS }),
    greet: false,
    gracefullyShutdown: false,
    logger: colyseusLog(log),
  });

  let guard: UpgradeGuard;
  let port: number;
  try {
    port = await listen(server, http, config);
    guard = installGuards(http, config, services);
  } catch (error) {
    await store.close();
    throw error;
  }

  const close = async (): Promise<void> => {
    // First of all: whoever is told to come back is to find the next process, and not a refusal of this one.
    http.close();
    http.closeIdleConnections();
    if ((await within(server.gracefullyShutdown(false), ROOMS_CLOSE_MS)) === 'late') {
      log.error('a room did not close in time and is cut off');
    }
    guard.cutAll();
    http.closeAllConnections();
    if ((await within(store.close(), STORE_CLOSE_MS)) === 'late') log.error('the store did not close in time');
  };
  return { port, services, close };
};
