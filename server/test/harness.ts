import { Client, type Room } from '@colyseus/sdk';
import type { PrivateDocument } from '@lent-dreams/shared/wire/documents.ts';
import { NOTICE, type Notice } from '@lent-dreams/shared/wire/notices.ts';
import { HUB_ROOM, PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { BodyState, HubState, WordState } from '@lent-dreams/shared/wire/schema.ts';
import { type Log, makeLog } from '../src/log.ts';
import { makeHubRoom } from '../src/rooms/hub-room.ts';
import { mintPersonKey, type OpenServer, openServer, post } from './http/open-server.ts';
import { openTap, type Tap } from './wire/tap.ts';

/** A real server with true rooms; one process can hold only one. */
export type RealServer = {
  readonly server: OpenServer;
  /** Makes a fresh hub; private, so that no night begins by itself. */
  readonly openHub: () => Promise<RealHub>;
  readonly end: () => Promise<void>;
};

/** People come in through taps of their own. */
export type RealHub = {
  readonly slug: string;
  readonly key: string;
  readonly join: (how?: Coming) => Promise<Dreamer>;
};

type Coming = {
  readonly name?: string;
  readonly personKey?: string;
  readonly mayMisuse?: boolean;
  readonly watch?: boolean;
};

/** A person at a real wire: what they decoded, and every byte that came to them. */
export type Dreamer = {
  readonly room: Room<unknown, HubState>;
  readonly tap: Tap;
  readonly personKey: string;
  readonly notices: readonly Notice[];
  /** Close codes of their socket, in order. */
  readonly closed: readonly number[];
  /** Patches so far, with the moment of each in ms. */
  readonly patchesMs: readonly number[];
  readonly ask: (kind: string, fields?: unknown) => Promise<Reply<unknown>>;
  /** Asks, and fails unless granted. */
  readonly must: (kind: string, fields?: unknown) => Promise<unknown>;
  readonly documents: () => readonly PrivateDocument[];
  readonly document: <Kind extends PrivateDocument['kind']>(
    kind: Kind,
  ) => Extract<PrivateDocument, { readonly kind: Kind }> | undefined;
  readonly bodies: () => readonly BodyState[];
  /** Words they hear. */
  readonly words: () => readonly WordState[];
  readonly names: () => readonly string[];
  readonly bed: () => number;
  /** Waits for a patch after which it holds; fails when none comes in time. */
  readonly until: (holds: () => boolean, withinMs?: number) => Promise<void>;
  /** Waits for so many further patches. */
  readonly patches: (count: number) => Promise<void>;
};

const WITHIN_MS = 4000;

const dreamerOf = (room: Room<unknown, HubState>, tap: Tap, personKey: string): Dreamer => {
  const notices: Notice[] = [];
  const closed: number[] = [];
  const patchesMs: number[] = [];
  const watchers = new Set<() => void>();
  const tellAll = (): void => {
    for (const watcher of watchers) watcher();
  };
  room.reconnection.minUptime = 0;
  room.onMessage(NOTICE, (notice: Notice) => {
    notices.push(notice);
    tellAll();
  });
  room.onLeave((code) => {
    closed.push(code);
    tellAll();
  });
  room.onStateChange(() => {
    patchesMs.push(performance.now());
    tellAll();
  });
  const until: Dreamer['until'] = async (holds, withinMs = WITHIN_MS) => {
    if (holds()) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(
      () => reject(new Error(`it did not hold within ${withinMs} ms: ${holds.toString()}`)),
      withinMs,
    );
    const look = (): void => {
      if (holds()) resolve();
    };
    watchers.add(look);
    await promise.finally(() => {
      clearTimeout(timer);
      watchers.delete(look);
    });
  };
  const documents = (): readonly PrivateDocument[] =>
    [...(room.state.documents?.values() ?? [])].map(({ body }) => JSON.parse(body) as PrivateDocument);
  const document: Dreamer['document'] = (kind) => documents().find((one) => one.kind === kind) as never;
  const bodies = (): readonly BodyState[] => [...(room.state.bodies?.values() ?? [])];
  const ask: Dreamer['ask'] = (kind, fields = {}) => room.request(kind, fields) as Promise<Reply<unknown>>;
  return {
    room,
    tap,
    personKey,
    notices,
    closed,
    patchesMs,
    ask,
    must: async (kind, fields) => {
      const reply = await ask(kind, fields);
      if (!reply.ok) throw new Error(`${kind}: ${reply.refused}`);
      return reply.result;
    },
    documents,
    document,
    bodies,
    words: () => [...(room.state.words?.values() ?? [])],
    names: () => bodies().map(({ name }) => name),
    bed: () => document('own')?.bed ?? -1,
    until,
    patches: async (count) => {
      const goal = patchesMs.length + count;
      await until(() => patchesMs.length >= goal);
    },
  };
};

const people: Dreamer[] = [];

/** Comes into a hub of any server on this machine. */
export const joinHub = async (
  port: number,
  hub: { readonly slug: string; readonly key: string },
  how: Coming,
): Promise<Dreamer> => {
  const { name = 'Ada', personKey = mintPersonKey(), mayMisuse = true, watch = false } = how;
  const tap = await openTap(port);
  const client = new Client(`http://127.0.0.1:${tap.port}`);
  const options = { protocol: PROTOCOL_VERSION, ...hub, personKey, name, mayMisuse, watch };
  const room = await client.joinOrCreate<HubState>(HUB_ROOM, options);
  const person = dreamerOf(room as Room<unknown, HubState>, tap, personKey);
  people.push(person);
  await person.until(() => person.room.state?.beds?.length === 8);
  await person.patches(1);
  return person;
};

/** Opens a server with the true room. */
export const openRealServer = async (
  env: Readonly<Record<string, string>> = {},
  log: Log = makeLog('silent'),
): Promise<RealServer> => {
  const server = await openServer({
    makeRoom: makeHubRoom,
    log,
    env: { SOCKETS_PER_IP: '200', NEW_HUBS_PER_IP: '1000', ...env },
  });
  const openHub = async (): Promise<RealHub> => {
    const made = await post(`${server.url}/api/hubs`, { private: true }, { 'x-person-key': mintPersonKey() });
    const { slug, key } = made.body as { slug: string; key: string };
    return { slug, key, join: (how = {}) => joinHub(server.port, { slug, key }, how) };
  };
  const end = async (): Promise<void> => {
    for (const { room, tap } of people.splice(0)) {
      room.reconnection.enabled = false;
      await tap.end();
    }
    await server.end();
  };
  return { server, openHub, end };
};

/** Everybody says ready, lies down at dusk, and the weaving begins. */
export const weaveTogether = async (...dreamers: readonly Dreamer[]): Promise<void> => {
  for (const dreamer of dreamers) await dreamer.must('ready', { on: true });
  for (const dreamer of dreamers) await dreamer.until(() => dreamer.room.state.phase !== 'lobby');
  for (const dreamer of dreamers) await dreamer.must('lieDown', { on: true });
  for (const dreamer of dreamers) await dreamer.until(() => dreamer.room.state.phase === 'weaving');
};

/** Ties two people by hand: an offer and its yes. */
export const tieByHand = async (from: Dreamer, to: Dreamer): Promise<number> => {
  await from.must('offer', {
    to: to.bed(),
    technology: 'guild',
    give: { scope: 63, depth: 3 },
    take: { scope: 63, depth: 3 },
    until: 'morning',
    keepFear: false,
  });
  // A bot may have asked something too.
  const offered = (): number | undefined => {
    const mine = to.documents().find((document) => document.kind === 'prompt' && document.from === from.bed());
    return mine?.kind === 'prompt' ? mine.id : undefined;
  };
  await to.until(() => offered() !== undefined);
  await to.must('answer', { prompt: offered(), answer: 'yes' });
  await from.until(() => from.document('receipt') !== undefined);
  await to.until(() => to.document('receipt') !== undefined);
  return from.document('receipt')?.thread ?? 0;
};
