import { type Client, Protocol, type Room } from '@colyseus/core';

type TakeFrame = (client: Client, frame: Buffer) => void;

/** First bytes of all frames that a page sends. */
const KNOWN: ReadonlySet<number | undefined> = new Set([
  Protocol.JOIN_ROOM,
  Protocol.LEAVE_ROOM,
  Protocol.ROOM_DATA,
  Protocol.PING,
  Protocol.ROOM_REQUEST,
]);
/** Frames of no known kind, after which a socket is closed. */
const STRANGE_LIMIT = 3;
const OPEN = 1;
/** The framework's own code for frames it cannot read. */
const UNREADABLE = 4002;

/**
 * Stands before the framework's reader of frames, from which some frames throw all the way to the process: what a frame
 * throws closes the socket it came from, and so do three frames of no known kind. A socket that is closing is heard no
 * more. Throws when the framework has no such reader any longer.
 */
export const shieldFrames = (room: Room, onFault: (error: unknown) => void): void => {
  const takeFrame = Reflect.get(room, '_onMessage') as TakeFrame | undefined;
  if (typeof takeFrame !== 'function') throw new Error('the framework reads frames elsewhere; nothing shields it');
  const strange = new WeakMap<Client, number>();
  const shielded: TakeFrame = (client, frame) => {
    if ((client.ref as { readonly readyState?: number }).readyState !== OPEN) return;
    if (!KNOWN.has(frame[0])) {
      const count = (strange.get(client) ?? 0) + 1;
      strange.set(client, count);
      if (count >= STRANGE_LIMIT) client.leave(UNREADABLE);
      return;
    }
    try {
      takeFrame.call(room, client, frame);
    } catch (error) {
      onFault(error);
      client.leave(UNREADABLE);
    }
  };
  Reflect.set(room, '_onMessage', shielded);
};
