import { ColyseusSDK, type Room } from '@colyseus/sdk';
import { NOTICE, type Notice } from '@lent-dreams/shared/wire/notices.ts';
import { HUB_ROOM, type JoinOptions } from '@lent-dreams/shared/wire/protocol.ts';
import type { HubState } from '@lent-dreams/shared/wire/schema.ts';
import { joinRefusal, type RefusedJoin } from './join-refusal.ts';

/** What a line tells; nothing is told after `hangUp`. */
export type LineEvents = {
  /** A state or patch has been applied. */
  readonly onPatch: (state: HubState) => void;
  readonly onNotice: (notice: Notice) => void;
  readonly onClosed: (code: number) => void;
};

/** One open connection to one hub. */
export type Line = {
  /** With it the same seat can be taken up again. */
  readonly token: () => string;
  /** Rejects when the connection closes, when no answer comes in time or the server faults. */
  readonly request: (kind: string, fields: unknown, timeoutMs: number) => Promise<unknown>;
  readonly send: (kind: string, fields: unknown) => void;
  /** Asks the server for a sign of life. */
  readonly ping: (onPong: () => void) => void;
  /** Closes at once and falls silent, even where the network swallows everything. */
  readonly hangUp: () => void;
};

/** How to get a line: as a newcomer by the link, or back into a seat by its token. */
export type Call =
  | { readonly by: 'link'; readonly options: JoinOptions }
  | { readonly by: 'token'; readonly token: string };

export type Dialled =
  | { readonly ok: true; readonly line: Line }
  /** `isAnswered`: the server was reached and said no; otherwise the network failed or the call was called off. */
  | { readonly ok: false; readonly refused: RefusedJoin; readonly isAnswered: boolean };

/** Opens a line; never rejects. An aborted call leaves no socket behind. The first state has arrived when it answers. */
export type Dial = (call: Call, events: LineEvents, signal: AbortSignal) => Promise<Dialled>;

type HubRoom = Room<unknown, HubState>;

/** A client for one call, which can be called off at every stage. */
class HubClient extends ColyseusSDK {
  latest: HubRoom | undefined;
  isCalledOff = false;

  protected override createRoom<State>(roomName: string): Room<unknown, State> {
    if (this.isCalledOff) throw new Error('called off');
    const room = super.createRoom<State>(roomName);
    // The link comes back by itself: the SDK's own way has no limit of time for an attempt.
    room.reconnection.enabled = false;
    this.latest = room as unknown as HubRoom;
    return room;
  }
}

/** This code makes the SDK take the socket for closed at once instead of waiting for the other side to agree. */
const CLOSE_AT_ONCE = 4010;

const hangUp = (room: HubRoom): void => {
  room.removeAllListeners();
  room.connection.close(CLOSE_AT_ONCE);
};

const lineOf = (room: HubRoom): Line => ({
  token: () => room.reconnectionToken,
  request: (kind, fields, timeoutMs) => room.request(kind, fields, { timeout: timeoutMs }),
  send: (kind, fields) => room.send(kind, fields),
  ping: (onPong) => room.ping(onPong),
  hangUp: () => hangUp(room),
});

/** Resolves when the first state is there; rejects when the room closes before. */
const firstState = (room: HubRoom, events: LineEvents): Promise<void> =>
  new Promise((resolve, reject) => {
    let hasState = false;
    room.onMessage(NOTICE, events.onNotice);
    room.onStateChange((state) => {
      events.onPatch(state);
      if (!hasState) resolve();
      hasState = true;
    });
    room.onLeave((code, reason) => {
      if (hasState) events.onClosed(code);
      else reject(Object.assign(new Error(reason ?? ''), { code }));
    });
  });

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const fail = (): void => reject(new Error('called off'));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });

/** Opens lines to the server at `origin`. */
export const createDial =
  (origin: string): Dial =>
  async (call, events, signal) => {
    const client = new HubClient(origin, { fetchFn: (url, init) => fetch(url, { ...init, signal }) });
    const open = async (): Promise<HubRoom> => {
      const room: HubRoom =
        call.by === 'token'
          ? await client.reconnect<HubState>(call.token)
          : await client.joinOrCreate<HubState>(HUB_ROOM, call.options);
      await firstState(room, events);
      return room;
    };
    try {
      const room = await Promise.race([open(), aborted(signal)]);
      return { ok: true, line: lineOf(room) };
    } catch (error) {
      client.isCalledOff = true;
      if (client.latest !== undefined) hangUp(client.latest);
      return { ok: false, ...joinRefusal(error) };
    }
  };
