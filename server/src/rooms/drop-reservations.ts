import type { Room } from '@colyseus/core';

type Reservations = { readonly _reservedSeats?: object; readonly _reservedSeatTimeouts?: object };

/**
 * Forgets the seats that were reserved and not yet taken. The framework has no word for it, and keeps a closing room open
 * until the last of them has run out.
 */
export const dropReservations = (room: Room): void => {
  const { _reservedSeats: seats = {}, _reservedSeatTimeouts: timeouts = {} } = room as unknown as Reservations;
  for (const timer of Object.values(timeouts)) clearTimeout(timer as NodeJS.Timeout);
  for (const kept of [seats, timeouts]) for (const id of Object.keys(kept)) Reflect.deleteProperty(kept, id);
};
