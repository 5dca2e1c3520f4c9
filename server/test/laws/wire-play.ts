import { type Client, ClientState } from '@colyseus/core';
import { Decoder } from '@colyseus/schema';
import { HubState } from '@lent-dreams/shared/wire/schema.ts';
import type { Night } from '../../src/night/night.ts';
import { PacedSerializer } from '../../src/rooms/paced-serializer.ts';
import { newHubState, project } from '../../src/rooms/projector.ts';
import { createSightKeeper, type Viewer } from '../../src/rooms/sight-keeper.ts';

/** One client of a room without sockets: its view on the server, and what it decoded from the bytes sent to it. */
type WireClient = Viewer & {
  state: ClientState;
  decoder: Decoder<HubState>;
  /** What came with the last patch. */
  frames: Uint8Array[];
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
  /** What all may see, as the server has it. */
  readonly state: HubState;
  /** What each person online holds now, the frames that the last patch brought, and whether it was put off. */
  readonly held: () => ReadonlyMap<string, Held>;
};

type Held = { readonly state: HubState; readonly frames: readonly Uint8Array[]; readonly rested: boolean };

const PROTOCOL_BYTES = 1;

/** `rests` says who may wait for the next patch; `turn` counts patches. */
export const playWire = ({ world, touched }: Night, rests: (person: string, turn: number) => boolean): WirePlay => {
  const state = newHubState('a-hub', 'A hub');
  let turn = 0;
  let rested = new Set<string>();
  const serializer = new PacedSerializer((client) => {
    const person = [...seats].find(([, one]) => one === (client as unknown as WireClient))?.[0] ?? '';
    if (!rests(person, turn)) return false;
    rested.add(person);
    return true;
  });
  serializer.reset(state);
  const sight = createSightKeeper(state);
  const seats = new Map<string, WireClient>();

  const show = (): void => {
    project(world, state);
    sight.sync(world, seats, touched);
  };
  const online = (): readonly WireClient[] => [...seats.values()].filter(({ state: at }) => at === ClientState.JOINED);

  const newClient = (): WireClient => {
    const client: WireClient = {
      state: ClientState.JOINED,
      decoder: new Decoder(new HubState()),
      frames: [],
      raw: (bytes) => {
        client.frames.push(bytes);
        client.decoder.decode(bytes, { offset: PROTOCOL_BYTES });
      },
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
      rested.delete(person);
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
      turn += 1;
      rested = new Set();
      for (const client of seats.values()) client.frames = [];
      serializer.applyPatches(online() as unknown as Client[]);
    },
    state,
    held: () =>
      new Map(
        [...seats].flatMap(([person, { state: at, decoder, frames }]) =>
          at === ClientState.JOINED
            ? [[person, { state: decoder.state, frames, rested: rested.has(person) }] as const]
            : [],
        ),
      ),
  };
};
