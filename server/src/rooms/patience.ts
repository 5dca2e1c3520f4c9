import { type Client, ClientState } from '@colyseus/core';
import type { Clock } from '../clock.ts';

/** A client says that it came within this time. */
const JOIN_MS = 5000;
/** Nothing waits longer than this for a client that reads too slowly, */
const BEHIND_MS = 5000;
/** and never more. */
const BACKLOG_BYTES = 1_000_000;

/** How long the server waits for one client. */
export type Patience = {
  /** The client came or came back, and has all its time again. */
  readonly renew: (client: Client) => void;
  /** Asked about once a second: did it join and never say so, or let patches pile up? */
  readonly isOver: (client: Client) => boolean;
};

export const newPatience = ({ steadyMs }: Pick<Clock, 'steadyMs'>): Patience => {
  const cameMs = new WeakMap<Client, number>();
  const behindSinceMs = new WeakMap<Client, number>();
  return {
    renew: (client) => void cameMs.set(client, steadyMs()),
    isOver: (client) => {
      const nowMs = steadyMs();
      const { bufferedAmount = 0 } = client.ref as { readonly bufferedAmount?: number };
      if (bufferedAmount === 0) behindSinceMs.delete(client);
      else if (!behindSinceMs.has(client)) behindSinceMs.set(client, nowMs);
      const behindMs = nowMs - (behindSinceMs.get(client) ?? nowMs);
      const joiningMs = client.state === ClientState.JOINING ? nowMs - (cameMs.get(client) ?? nowMs) : 0;
      return joiningMs > JOIN_MS || behindMs > BEHIND_MS || bufferedAmount > BACKLOG_BYTES;
    },
  };
};
