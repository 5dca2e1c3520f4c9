import type { Client, Room } from '@colyseus/core';
import { CLOSE } from '@lent-dreams/shared/wire/protocol.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dreamer, openRealServer, type RealHub, type RealServer } from '../harness.ts';
import { type Inside, insideOf } from './inside.ts';
import { messageFrame, pack, requestFrame } from './pack.ts';
import { JOIN, joinRaw, maskedFrame, openRaw, type RawSocket } from './raw-socket.ts';
import { startWalking } from './walking.ts';

/** Most that the server, test included, may work between two patches to a neighbour, ms of CPU. */
const GAP_CPU_MS = 300;

let real: RealServer;
beforeAll(async () => {
  real = await openRealServer();
});
afterAll(() => real.end());

type Scene = { readonly hub: RealHub; readonly honest: Dreamer; readonly rude: RawSocket };

const scene = async (): Promise<Scene> => {
  const hub = await real.openHub();
  const honest = await hub.join({ name: 'Honest' });
  const rude = await joinRaw(real.server.port, { ...hub });
  await honest.until(() => honest.bodies().length === 2);
  await expect.poll(() => rude.kinds).toContain(14);
  return { hub, honest, rude };
};

type FarEnd = {
  readonly client: Client;
  readonly ref: { readonly readyState: number; readonly bufferedAmount: number };
  readonly room: Room;
  readonly inside: Inside;
};

/** The server's end of a socket. */
const farEnd = ({ roomId, sessionId }: RawSocket): FarEnd => {
  const inside = insideOf(roomId);
  const client = inside.room.clients.find((one) => one.sessionId === sessionId);
  if (client === undefined) throw new Error('nobody is there');
  return { client, ref: client.ref as unknown as FarEnd['ref'], room: inside.room, inside };
};

/** Waits for so many ticks of the room. */
const ticks = async ({ tick }: Inside, count: number): Promise<void> => {
  const goal = tick() + count;
  await expect.poll(tick, { timeout: count * 100 + 1000 }).toBeGreaterThanOrEqual(goal);
};

describe('frames that nobody can read', () => {
  it('close the socket they came from, though their kind is longer than any reason for a close', async () => {
    const { honest, rude } = await scene();
    const walking = await startWalking(honest);
    rude.frame(messageFrame('x'.repeat(200), pack({})));
    expect(await rude.closed).toBe(4002);
    expect((await walking.end()).longestCpuMs).toBeLessThan(GAP_CPU_MS);
  });

  it.each(['__proto__', 'constructor', 'toString', 'onJoin', '*'])('close it for the kind %s', async (kind) => {
    const { honest, rude } = await scene();
    rude.frame(messageFrame(kind, pack({})));
    expect(await rude.closed).toBe(4002);
    await honest.patches(2);
  });

  it('are let pass twice when they are of no known kind', async () => {
    const { rude } = await scene();
    rude.frame(new Uint8Array());
    rude.frame(Buffer.of(200, 1, 2));
    rude.frame(requestFrame(1, 'ask', pack({ to: 9 })));
    await expect.poll(() => rude.kinds).toContain(22);
    expect(rude.isClosed()).toBe(false);
    rude.frame(Buffer.of(17, 0xa1, 0x61));
    expect(await rude.closed).toBe(4002);
  });

  it('are text that is none', async () => {
    const { rude } = await scene();
    rude.frame(Buffer.of(0xff, 0xfe), 1);
    expect(await rude.closed).toBe(1007);
  });

  it('are one message in a hundred thousand pieces', async () => {
    const { honest, rude } = await scene();
    const walking = await startWalking(honest);
    const piece = maskedFrame(Buffer.of(1), 0);
    piece[0] = 0;
    const first = maskedFrame(Buffer.of(13), 2);
    first[0] = 2;
    rude.bytes(first);
    for (let count = 0; count < 100; count += 1) rude.bytes(Buffer.concat(Array.from({ length: 1000 }, () => piece)));
    expect(await rude.closed).toBe(1008);
    expect((await walking.end()).longestCpuMs).toBeLessThan(GAP_CPU_MS);
  });
});

describe('a socket that was told to go', () => {
  it('is heard no more, and cut when it does not answer', async () => {
    const { hub, honest, rude } = await scene();
    const { ref, inside } = farEnd(rude);
    rude.pause();
    rude.frame(messageFrame('nobody knows', pack({})));
    rude.frame(requestFrame(2, 'setMisuse', pack({ may: false })));
    await expect.poll(() => ref.readyState, { timeout: 5000 }).toBe(3);
    expect(Object.values(inside.night.world.people).map(({ mayMisuse }) => mayMisuse)).toEqual([true, true]);
    expect(rude.kinds).not.toContain(22);
    rude.destroy();
    await honest.patches(2);
    expect((await hub.join({ name: 'Late' })).closed).toEqual([]);
  });
});

describe('a flood of ten thousand frames', () => {
  it('is cut at once, and a neighbour’s patches come as before', async () => {
    const { honest, rude } = await scene();
    const quiet = await startWalking(honest);
    await honest.patches(40);
    const before = await quiet.end();
    const walking = await startWalking(honest);
    const bell = maskedFrame(messageFrame('ringBell', pack({})), 2);
    for (let count = 0; count < 100; count += 1) rude.bytes(Buffer.concat(Array.from({ length: 100 }, () => bell)));
    expect([4002, CLOSE.flood]).toContain(await rude.closed);
    await honest.patches(40);
    const after = await walking.end();
    console.log(
      `p99 of a neighbour's gaps: ${before.p99Ms.toFixed(0)} ms quiet, ${after.p99Ms.toFixed(0)} ms in the flood (${after.longestCpuMs.toFixed(0)} ms of CPU)`,
    );
    expect(after.longestCpuMs).toBeLessThan(GAP_CPU_MS);
  });
});

describe('a client that reads nothing', () => {
  it('is cut once a megabyte waits for it, and nothing more is kept for it', async () => {
    const { honest, rude } = await scene();
    const { client, ref, room } = farEnd(rude);
    const walking = await startWalking(honest);
    rude.pause();
    // It goes on saying that it lives, so that only its backlog tells.
    const alive = setInterval(() => rude.frame(new Uint8Array(), 10), 500);
    // The system's own buffers hold megabytes of patches, hours of them; this fills them at once.
    for (let count = 0; count < 160; count += 1) client.sendBytes('fill', Buffer.alloc(100_000));
    expect(ref.bufferedAmount).toBeGreaterThan(1_000_000);
    await expect.poll(() => ref.readyState, { timeout: 6000 }).toBe(3);
    clearInterval(alive);
    expect(room.clients.length).toBe(1);
    await honest.until(() => honest.room.state.beds[1]?.state === 'away');
    expect((await walking.end()).longestCpuMs).toBeLessThan(GAP_CPU_MS);
    rude.destroy();
  });

  it('is cut after five seconds, however little waits for it', async () => {
    const { rude } = await scene();
    const { client, ref, inside } = farEnd(rude);
    rude.pause();
    const alive = setInterval(() => rude.frame(new Uint8Array(), 10), 500);
    while (ref.bufferedAmount === 0) {
      client.sendBytes('fill', Buffer.alloc(200_000));
      await ticks(inside, 1);
    }
    expect(ref.bufferedAmount).toBeLessThan(1_000_000);
    await ticks(inside, 60);
    expect(ref.readyState).toBe(1);
    await expect.poll(() => ref.readyState, { timeout: 8000 }).toBe(3);
    clearInterval(alive);
    rude.destroy();
  });
});

describe('a client that comes back', () => {
  it('has its five seconds to say so again, however long ago it came', async () => {
    const { honest, rude } = await scene();
    const inside = insideOf(rude.roomId);
    await ticks(inside, 110);
    rude.destroy();
    await honest.until(() => honest.room.state.beds[1]?.state === 'away');
    const path = `/p/${rude.roomId}?sessionId=${rude.sessionId}&reconnectionToken=${rude.token()}`;
    const back = await openRaw(real.server.port, path, false);
    await ticks(inside, 40);
    expect(back.isClosed()).toBe(false);
    back.frame(Buffer.of(JOIN));
    await expect.poll(() => back.kinds).toContain(14);
    back.destroy();
  });
});
