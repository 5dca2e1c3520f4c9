import { matchMaker, type Room } from '@colyseus/core';
import type { Night } from '../../src/night/night.ts';

/** A live room from inside, to plant faults and to count what is left. */
export type Inside = {
  readonly room: Room;
  readonly night: { -readonly [Key in keyof Night]: Night[Key] };
  /** Ticks the night has had. */
  readonly tick: () => number;
  /** People who hold a seat or once did. */
  readonly seatCount: () => number;
};

export const insideOf = (roomId: string): Inside => {
  const room = matchMaker.getLocalRoomById(roomId);
  if (room === undefined) throw new Error('no such room is live');
  const night = Reflect.get(room, 'night') as Inside['night'];
  const seats = Reflect.get(room, 'seats') as ReadonlyMap<unknown, unknown>;
  return { room, night, tick: () => night.world.tick, seatCount: () => seats.size };
};
