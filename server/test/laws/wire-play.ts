import { type Client, ClientState, SchemaSerializer } from '@colyseus/core';
import { Decoder } from '@colyseus/schema';
import { HubState } from '@lent-dreams/shared/wire/schema.ts';
import type { World } from '../../src/night/state/world.ts';
import { newHubState, project } from '../../src/rooms/projector.ts';
import { createSightKeeper, type Viewer } from '../../src/rooms/sight-keeper.ts';

/** One client of a room without sockets: its view on the server, and what it decoded from the bytes sent to it. */
type WireClient = Viewer & {
  state: ClientState;
  decoder: Decoder<HubState>;
  readonly raw: (bytes: Uint8Array) => void;
};

/** The wire of a hub without sockets: true projector, sight-keeper, serializer and decoders. */
export type WirePlay = {
  /** A person comes in by a fresh tab, or the same tab comes back with the view it had. */
  readonly come: (person: string, sameTab: boolean) => void;
  readonly drop: (person: string) => void;
  readonly leave: (person: string) => void;
  /** World to wire, and a patch to everybody online. */
  readonly patch: () => void;
  /** What each person online holds now. */
  readonly held: () => ReadonlyMap<string, HubState>;
};

const PROTOCOL_BYTES = 1;

export const playWire = (world: World): WirePlay => {
  const state = newHubState('a-hub', 'A hub');
  const serializer = new SchemaSerializer<HubState>();
  serializer.reset(state);
  const sight = createSightKeeper(state);
  const seats = new Map<string, WireClient>();

  const show = (): void => {
    project(world, state);
    sight.sync(world, seats);
  };
  const online = (): readonly WireClient[] => [...seats.values()].filter(({ state: at }) => at === ClientState.JOINED);

  const newClient = (): WireClient => {
    const client: WireClient = {
      state: ClientState.JOINED,
      decoder: new Decoder(new HubState()),
      raw: (bytes) => client.decoder.decode(bytes, { offset: PROTOCOL_BYTES }),
    };
    return client;
  };

  return {
    come: (person, sameTab) => {
      const before = seats.get(person);
      const client = before !== undefined && sameTab ? before : newClient();
      if (client !== before) before?.view?.dispose();
      client.state = ClientState.JOINED;
      sight.welcome(client);
      seats.set(person, client);
      show();
      // A tab that comes back keeps what it decoded, and takes the full state as the whole truth.
      const full = serializer.getFullState(client as unknown as Client);
      if (client === before) client.decoder.decodeResync(full, { offset: PROTOCOL_BYTES });
      else client.raw(full);
    },
    drop: (person) => {
      const client = seats.get(person);
      if (client !== undefined) client.state = ClientState.CLOSED;
    },
    leave: (person) => {
      const client = seats.get(person);
      seats.delete(person);
      client?.view?.dispose();
    },
    patch: () => {
      show();
      serializer.applyPatches(online() as unknown as Client[]);
    },
    held: () =>
      new Map(
        [...seats].flatMap(([person, { state: at, decoder }]) =>
          at === ClientState.JOINED ? [[person, decoder.state] as const] : [],
        ),
      ),
  };
};
