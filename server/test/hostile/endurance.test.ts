import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CLOSE } from '@lent-dreams/shared/wire/protocol.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Dreamer, openRealServer, type RealServer } from '../harness.ts';
import { insideOf } from './inside.ts';
import { pack, requestFrame } from './pack.ts';
import { joinRaw } from './raw-socket.ts';
import { startWalking } from './walking.ts';

/** Comings and goings; CHURN multiplies. */
const CHURN = 150 * Math.max(1, Number(process.env['CHURN'] ?? 1));
const HOUR_MS = 3_600_000;
const TICK_MS = 50;

let real: RealServer;
beforeAll(async () => {
  real = await openRealServer({ TRUST_PROXY: 'true' });
});
afterAll(() => real.end());
afterEach(() => {
  vi.restoreAllMocks();
});

const oneDreamer = async (): Promise<Dreamer> => (await real.openHub()).join({ name: 'Ada' });

describe('the time of day', () => {
  it.each([-HOUR_MS, HOUR_MS])('may jump by %d ms, and the night goes on at its pace', async (jumpMs) => {
    const trueNow = Date.now;
    let jumpedMs = 0;
    // Before the room is made: a clock may have kept the function.
    vi.spyOn(Date, 'now').mockImplementation(() => trueNow() + jumpedMs);
    const ada = await oneDreamer();
    const inside = insideOf(ada.room.roomId);
    const [fromTick, fromMs] = [inside.tick(), performance.now()];
    jumpedMs = jumpMs;
    await vi.waitFor(() => expect(inside.tick()).toBeGreaterThanOrEqual(fromTick + 20), {
      timeout: 4000,
      interval: 10,
    });
    const dueTicks = (performance.now() - fromMs) / TICK_MS;
    expect(inside.tick() - fromTick).toBeLessThanOrEqual(dueTicks + 2);
    expect(ada.closed).toEqual([]);
  });
});

describe('a process that stands still for two seconds', () => {
  it('catches up on five ticks and no more, and loses nobody', async () => {
    const ada = await oneDreamer();
    const inside = insideOf(ada.room.roomId);
    const before = inside.tick();
    const untilMs = performance.now() + 2000;
    while (performance.now() < untilMs);
    const wokeMs = performance.now();
    await ada.must('setMisuse', { may: true });
    const dueTicks = (performance.now() - wokeMs) / TICK_MS;
    expect(inside.tick() - before).toBeLessThanOrEqual(5 + dueTicks + 1);
    const walking = await startWalking(ada);
    await walking.end();
    expect(ada.closed).toEqual([]);
  });
});

describe('a fault in a request', () => {
  it('fails that request alone, with a word', async () => {
    const ada = await oneDreamer();
    const inside = insideOf(ada.room.roomId);
    const { take } = inside.night;
    inside.night.take = (input) => {
      if (input.input === 'request' && input.request.kind === 'ringBell') throw new Error('planted');
      return take(input);
    };
    expect(await ada.ask('ringBell')).toEqual({ ok: false, refused: 'unavailable' });
    expect(await ada.ask('setMisuse', { may: false })).toEqual({ ok: true });
    expect(ada.closed).toEqual([]);
  });

  it('sends away whoever causes many, and leaves the room to the others', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    const ben = await hub.join({ name: 'Ben' });
    const { night } = insideOf(ada.room.roomId);
    const { take } = night;
    night.take = (input) => {
      if (input.input === 'request' && input.request.kind === 'ringBell') throw new Error('planted');
      return take(input);
    };
    ada.room.reconnection.enabled = false;
    for (let count = 0; count < 30; count += 1) ada.room.send('ringBell', {});
    await ada.until(() => ada.closed.length > 0);
    expect(ada.closed).toEqual([4002]);
    expect(await ben.ask('setMisuse', { may: false })).toEqual({ ok: true });
    expect(ben.closed).toEqual([]);
  });
});

describe('a fault in each tick', () => {
  it('is survived for a second; then the room closes, and the others never notice', async () => {
    const ada = await oneDreamer();
    const eve = await oneDreamer();
    ada.room.reconnection.enabled = false;
    const { night } = insideOf(ada.room.roomId);
    let faults = 0;
    const { tick } = night;
    night.tick = () => {
      faults += 1;
      // Fifteen are forgiven.
      if (faults <= 15) throw new Error('planted');
      tick();
    };
    await ada.patches(0);
    await vi.waitFor(() => expect(faults).toBeGreaterThan(30), { timeout: 4000 });
    expect(ada.closed).toEqual([]);
    night.tick = () => {
      throw new Error('planted');
    };
    await ada.until(() => ada.closed.length > 0);
    expect(ada.closed).toEqual([CLOSE.restart]);
    expect(await eve.ask('setMisuse', { may: false })).toEqual({ ok: true });
    expect(eve.closed).toEqual([]);
  });
});

/** Counts of what this process keeps alive. */
const alive = (): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const heapBytes = (): number => {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
};

describe('coming and going', () => {
  it('leaves no seat, timer, socket or memory behind', { timeout: 60_000 * Math.max(1, CHURN / 150) }, async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    const inside = insideOf(ada.room.roomId);
    let number = 0;
    const comeAndGo = async (): Promise<void> => {
      number += 1;
      const from = `10.0.${number % 250}.1`;
      const socket = await joinRaw(real.server.port, { ...hub, name: 'Mayfly', watch: number % 2 === 0, from });
      await expect.poll(() => socket.kinds, { interval: 2 }).toContain(14);
      socket.frame(requestFrame(1, 'forgetMe', pack({})));
      await socket.closed;
    };
    const round = async (): Promise<void> => {
      for (let left = CHURN; left > 0; left -= 10) await Promise.all(Array.from({ length: 10 }, comeAndGo));
      await expect.poll(() => inside.room.clients.length).toBe(1);
    };
    // The first round warms everything up.
    await round();
    const [heapBefore, aliveBefore] = [heapBytes(), alive()];
    await round();
    const [heapAfter, aliveAfter] = [heapBytes(), alive()];
    console.log(`${number} came and went; heap ${(heapBefore / 1e6).toFixed(1)} → ${(heapAfter / 1e6).toFixed(1)} MB`);
    expect(heapAfter).toBeLessThan(heapBefore * 1.1);
    expect(inside.seatCount()).toBe(1);
    expect(Object.keys(inside.night.world.people).length).toBe(1);
    // Keep-alive sockets of this test's own requests end when they like.
    for (const kind of ['Timeout', 'Immediate']) {
      expect(aliveAfter[kind] ?? 0, kind).toBeLessThanOrEqual((aliveBefore[kind] ?? 0) + 8);
    }
    expect(ada.closed).toEqual([]);
  });
});
