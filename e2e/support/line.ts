import { connect, createServer, type Socket } from 'node:net';

/** What the line does to what travels on it. */
type LineQuality = {
  /** Time to the other end and back. */
  readonly roundTripMs: number;
  /** Of all segments, how many are lost and sent again, 0–1. */
  readonly lostShare: number;
};

/** A line between browsers and the server that can be bad in the ways real ones are. */
export type Line = {
  /** Address of the page at the near end. */
  readonly origin: string;
  readonly become: (quality: LineQuality) => void;
  /** Swallows everything, without a word to either end, until it is healed; what was swallowed stays lost. */
  readonly swallow: () => void;
  /** Ends all connections and lets nobody connect until it is healed. */
  readonly cut: () => void;
  readonly heal: () => void;
  readonly close: () => Promise<void>;
};

/** A lost segment is noticed and sent again after about this. */
const RESENT_MS = 200;
const CLEAR: LineQuality = { roundTripMs: 0, lostShare: 0 };

/** The same losses in every run: a linear congruential generator of 32 bits (Numerical Recipes), 0–1. */
const newDice = (): (() => number) => {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Opens a clear line to the server at `serverUrl`. */
export const openLine = async (serverUrl: string): Promise<Line> => {
  const { hostname, port } = new URL(serverUrl);
  const throwDice = newDice();
  const sockets = new Set<Socket>();
  let quality = CLEAR;
  let state: 'open' | 'swallowing' | 'cut' = 'open';
  /** Connections that lived in a hole never wake: their next resending lies beyond any probe. */
  let hole = 0;

  /** Carries what comes from one end to the other: late, and in order, so that a lost segment holds up all behind it. */
  const carry = (from: Socket, to: Socket, dugIn: () => boolean): void => {
    let freeAtMs = 0;
    const deliver = (act: () => void): void => {
      const nowMs = performance.now();
      const lateMs = quality.roundTripMs / 2 + (throwDice() < quality.lostShare ? RESENT_MS : 0);
      freeAtMs = Math.max(freeAtMs, nowMs + lateMs);
      if (freeAtMs <= nowMs) act();
      else setTimeout(() => !dugIn() && act(), freeAtMs - nowMs);
    };
    from.on('data', (chunk) => {
      if (!dugIn()) deliver(() => to.writable && to.write(chunk));
    });
    from.on('end', () => {
      if (!dugIn()) deliver(() => to.end());
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      if (!dugIn()) deliver(() => to.destroy());
    });
  };

  const server = createServer({ noDelay: true }, (near) => {
    if (state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect({ host: hostname, port: Number(port), noDelay: true });
    const born = state === 'swallowing' ? -1 : hole;
    const dugIn = (): boolean => born !== hole;
    for (const socket of [near, far]) sockets.add(socket);
    carry(near, far, dugIn);
    carry(far, near, dugIn);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  const endAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };

  return {
    origin: `http://localhost:${address.port}`,
    become: (next) => {
      quality = next;
    },
    swallow: () => {
      state = 'swallowing';
      hole += 1;
    },
    cut: () => {
      state = 'cut';
      endAll();
    },
    heal: () => {
      state = 'open';
    },
    close: async () => {
      endAll();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
