import type { AddressInfo } from 'node:net';
import { createConnection, createServer, type Socket } from 'node:net';

/** A TCP proxy that keeps every byte from the server to its one client; frames are unmasked and uncompressed. */
export type Tap = {
  readonly port: number;
  /** All bytes received so far. */
  readonly bytes: () => Buffer;
  readonly includes: (canary: string) => boolean;
  /** Cuts every connection, as a lost network does. */
  readonly cut: () => void;
  readonly end: () => Promise<void>;
};

export const openTap = async (serverPort: number): Promise<Tap> => {
  const chunks: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = createConnection(serverPort, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    far.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
    near.pipe(far);
    far.pipe(near);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const bytes = (): Buffer => Buffer.concat(chunks);
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    bytes,
    includes: (canary) => bytes().includes(canary),
    cut,
    end: () => {
      cut();
      const closing = Promise.withResolvers<void>();
      server.close(() => closing.resolve());
      return closing.promise;
    },
  };
};
