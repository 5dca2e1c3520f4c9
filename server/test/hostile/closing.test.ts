import { afterAll, describe, expect, it } from 'vitest';
import { openRealServer } from '../harness.ts';
import { joinRaw, seatPath } from './raw-socket.ts';

const real = await openRealServer();
let isEnded = false;
afterAll(() => (isEnded ? undefined : real.end()));

describe('a server that closes', () => {
  it('waits neither for who reserved a seat and never came, nor for who may come back', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    const lost = await joinRaw(real.server.port, { ...hub, name: 'Lost' });
    await ada.until(() => ada.bodies().length === 2);
    lost.destroy();
    await ada.until(() => ada.room.state.beds[1]?.state === 'away');
    for (let count = 0; count < 5; count += 1) await seatPath(real.server.port, hub);
    ada.room.reconnection.enabled = false;
    const startMs = performance.now();
    const closing = real.server.close();
    await ada.until(() => ada.closed.length > 0);
    await closing;
    expect(performance.now() - startMs).toBeLessThan(4000);
    isEnded = true;
    await real.end();
  });
});
