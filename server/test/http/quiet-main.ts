import { runServer } from '../../src/run-server.ts';
import type { MakeRoom } from '../../src/start-server.ts';
import { makeQuietRoom } from './quiet-room.ts';

// A server's process as `main.ts` makes it, with quiet rooms; with STUCK=1 they never close.

const makeStuckRoom: MakeRoom = (services) => {
  const QuietRoom = makeQuietRoom(services);
  return class StuckRoom extends QuietRoom {
    override onDispose(): Promise<never> {
      return new Promise(() => undefined);
    }
  };
};

await runServer(process.env['STUCK'] === '1' ? makeStuckRoom : makeQuietRoom);

// The tests' way to see what a forgotten promise does.
if (process.env['FORGET'] === '1') void Promise.reject(new Error('forgotten'));
