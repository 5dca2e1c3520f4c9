import { nextInt, pick, type Rng, seedRng } from '@lent-dreams/shared/maths/rng.ts';
import { PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Dreamer, openRealServer, type RealHub, type RealServer } from '../harness.ts';
import { ask, mintPersonKey } from '../http/open-server.ts';
import { type Missile, NASTY_TEXT, nextBody, nextMissile } from './corpus.ts';
import { joinRaw, type RawSocket } from './raw-socket.ts';
import { startWalking } from './walking.ts';

/** FUZZ_SECONDS lengthens it; FUZZ_SEED plays one again. */
const SECONDS = Math.max(1, Number(process.env['FUZZ_SECONDS'] ?? 6));
const SEED = process.env['FUZZ_SEED'] ?? String(Date.now() % 1_000_000);
const STRANGERS = 10;
/** Below the limit of 100 a second that a socket has. */
const PAUSE_MS = 16;
/** Most that the server, strangers included, may work between two patches to an honest neighbour, ms of CPU. */
const GAP_CPU_MS = 500;
/** Longest silence, browsers running beside. */
const GAP_MS = 3000;

let real: RealServer;
beforeAll(async () => {
  // The framework's decoder tells the console of each bad byte.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  real = await openRealServer({ TRUST_PROXY: 'true' });
});
afterAll(() => real.end());

const rest = (ms: number): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  return promise;
};

type Tally = { sent: number; joins: number; bodies: number; readonly codes: Map<number, number> };

/** Throws at the room until the end, through one socket after the other. */
const throwFrames = async (hub: RealHub, rng: Rng, untilMs: number, tally: Tally, last: Missile[]): Promise<void> => {
  while (performance.now() < untilMs) {
    const from = `10.${nextInt(rng, 256)}.${nextInt(rng, 256)}.${nextInt(rng, 256)}`;
    const name = pick(
      rng,
      NASTY_TEXT.filter((text) => text.length < 24),
    );
    const socket: RawSocket = await joinRaw(real.server.port, { ...hub, name, watch: nextInt(rng, 2) === 0, from });
    tally.joins += 1;
    while (!socket.isClosed() && performance.now() < untilMs) {
      const missile = nextMissile(rng);
      last.push(missile);
      if (last.length > 20) last.shift();
      if (missile.bytes !== undefined) socket.bytes(missile.bytes);
      else socket.frame(missile.frame ?? new Uint8Array(), missile.opcode);
      tally.sent += 1;
      await rest(PAUSE_MS);
    }
    if (socket.isClosed()) {
      const code = await socket.closed;
      tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
    }
    socket.destroy();
  }
};

/** Throws at the doors before the room. */
const throwBodies = async (hub: RealHub, rng: Rng, untilMs: number, tally: Tally): Promise<void> => {
  const options = {
    protocol: PROTOCOL_VERSION,
    slug: hub.slug,
    key: hub.key,
    personKey: mintPersonKey(),
    name: 'x',
    mayMisuse: true,
    watch: true,
  };
  const doors = [
    ['/matchmake/joinOrCreate/hub', options],
    ['/api/hubs', { name: 'x', private: true, machine: 'surprise', technology: 'guild' }],
  ] as const;
  while (performance.now() < untilMs) {
    const [path, honest] = pick(rng, doors);
    const response = await fetch(real.server.url + path, {
      method: 'POST',
      body: nextBody(rng, honest),
      headers: {
        'content-type': 'application/json',
        'x-person-key': mintPersonKey(),
        'x-forwarded-for': `11.0.0.${nextInt(rng, 256)}`,
      },
    });
    // A body that happens to be sound is welcome; none breaks the server.
    expect(response.status).toBeLessThan(500);
    await response.arrayBuffer();
    tally.bodies += 1;
    await rest(PAUSE_MS);
  }
};

/** What strangers must not be able to change: all that the honest one holds for themselves. */
const heldBy = (honest: Dreamer): string =>
  JSON.stringify([
    honest.document('own'),
    honest.document('safety'),
    honest.bodies().find(({ bed }) => bed === 0)?.name,
  ]);

const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

describe('whatever strangers throw', () => {
  it(`neither the room nor a neighbour takes harm (seed ${SEED})`, { timeout: SECONDS * 1000 + 30_000 }, async () => {
    const hub = await real.openHub();
    const honest = await hub.join({ name: 'Honest' });
    const before = heldBy(honest);
    const walking = await startWalking(honest);
    const tally: Tally = { sent: 0, joins: 0, bodies: 0, codes: new Map() };
    const last: Missile[] = [];
    const untilMs = performance.now() + SECONDS * 1000;
    try {
      await Promise.all([
        ...Array.from({ length: STRANGERS }, (_, index) =>
          throwFrames(hub, seedRng(SEED, `stranger ${index}`), untilMs, tally, last),
        ),
        throwBodies(hub, seedRng(SEED, 'bodies'), untilMs, tally),
      ]);
      expect(honest.closed).toEqual([]);
      expect(heldBy(honest)).toBe(before);
    } catch (error) {
      const words = last.map(
        ({ what, frame, bytes }) =>
          `${what} ${Buffer.from(frame ?? bytes ?? [])
            .toString('hex')
            .slice(0, 200)}`,
      );
      throw new Error(`with FUZZ_SEED=${SEED}; thrown last:\n${words.join('\n')}`, { cause: error });
    }
    const gaps = await walking.end();
    const codes = [...tally.codes].map(([code, count]) => `${code}: ${count}`).join(', ');
    console.log(
      `seed ${SEED}: ${tally.sent} frames, ${tally.bodies} bodies, ${tally.joins} sockets (closed ${codes}), gaps p99 ${Math.round(gaps.p99Ms)}, longest ${Math.round(gaps.longestMs)} ms, ${Math.round(gaps.longestCpuMs)} ms of CPU`,
    );
    expect(gaps.longestMs).toBeLessThan(GAP_MS);
    expect(gaps.longestCpuMs).toBeLessThan(GAP_CPU_MS);
    // The fuzzer itself must have come through.
    expect(tally.sent).toBeGreaterThan(SECONDS * 50);
    expect(tally.codes.get(4002) ?? 0).toBeGreaterThan(0);

    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(numbersIn(honest.room.state.toJSON()).filter((number) => !Number.isFinite(number))).toEqual([]);
    // Some strangers are kept their beds; none of their names may hold what cannot be seen, or heaps of marks.
    expect(honest.names().length).toBeGreaterThan(1);
    for (const name of honest.names()) expect(name).not.toMatch(/\p{C}|\p{M}{3}|^\s*$/u);
    expect((await ask(`${real.server.url}/healthz`)).status).toBe(200);
    const late = await hub.join({ name: 'Late', watch: true });
    await late.patches(2);
    expect(await honest.ask('setMisuse', { may: false })).toEqual({ ok: true });
  });
});
