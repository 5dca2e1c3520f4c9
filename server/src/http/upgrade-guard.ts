import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Config } from '../config.ts';
import { addressKey, addressOf, isHostSound, isOriginWelcome } from './caller.ts';

export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export type UpgradeGuard = {
  readonly onUpgrade: UpgradeListener;
  /** Cuts all sockets that are still open. */
  readonly cutAll: () => void;
};

/** `/<process>/<room>?sessionId=…`, the one address under which a room is reached. */
const ROOM_URL = /^\/[\w-]{1,32}\/[\w-]{1,32}\?(?=[^#\s]*\bsessionId=[\w-]+)[\w.~%=&+-]*$/;

const turnAway = (socket: Duplex, status: number): void => {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/**
 * Stands before the socket's handshake: foreign pages are turned away with 403 (else any page could play with a
 * visitor's own browser), addresses with too many open sockets with 429, and whatever is not a room's address with 400,
 * before its parser meets it.
 */
export const upgradeGuard = (config: Config, accept: UpgradeListener): UpgradeGuard => {
  const socketsByCaller = new Map<string, Set<Duplex>>();

  const enter = (caller: string, socket: Duplex): boolean => {
    const sockets = socketsByCaller.get(caller) ?? new Set();
    if (sockets.size >= config.socketsPerIp) return false;
    socketsByCaller.set(caller, sockets.add(socket));
    socket.once('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0 && socketsByCaller.get(caller) === sockets) socketsByCaller.delete(caller);
    });
    return true;
  };

  return {
    onUpgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      const address = addressOf(request, config);
      if (!isHostSound(request) || !ROOM_URL.test(request.url ?? '')) turnAway(socket, 400);
      else if (!isOriginWelcome(request, config)) turnAway(socket, 403);
      else if (!enter(addressKey(address), socket)) turnAway(socket, 429);
      else {
        delete request.headers['x-forwarded-for'];
        request.headers['x-real-ip'] = address;
        accept(request, socket, head);
      }
    },
    cutAll: () => {
      for (const sockets of socketsByCaller.values()) for (const socket of sockets) socket.destroy();
    },
  };
};
