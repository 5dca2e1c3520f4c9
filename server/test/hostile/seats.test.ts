import { Writable } from 'node:stream';
import { PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLog } from '../../src/log.ts';
import { openRealServer, type RealServer } from '../harness.ts';
import { mintPersonKey, post } from '../http/open-server.ts';
import { insideOf } from './inside.ts';
import { pack, requestFrame } from './pack.ts';
import { joinRaw, openRaw, type RawSocket, seatPath } from './raw-socket.ts';

let logged = '';
const log = makeLog(
  'trace',
  new Writable({
    write: (chunk: Buffer, _, done) => {
      logged += chunk.toString();
      done();
    },
  }),
);

let real: RealServer;
beforeAll(async () => {
  real = await openRealServer({ TRUST_PROXY: 'true' }, log);
});
afterAll(() => real.end());

const REPLY = 22;
const STATE = 14;

const inDream = async (socket: RawSocket): Promise<RawSocket> => {
  await expect.poll(() => socket.kinds).toContain(STATE);
  return socket;
};

const isHeard = async (socket: RawSocket): Promise<boolean> => {
  socket.frame(requestFrame(1, 'myLedger', pack({})));
  await expect.poll(() => socket.kinds).toContain(REPLY);
  return true;
};

const comeBack = (to: RawSocket, token = to.token(), sessionId = to.sessionId): Promise<RawSocket> =>
  openRaw(real.server.port, `/p/${to.roomId}?sessionId=${sessionId}&reconnectionToken=${token}`);

describe('a seat', () => {
  it('is taken once', async () => {
    const hub = await real.openHub();
    const path = await seatPath(real.server.port, hub);
    const first = await inDream(await openRaw(real.server.port, path));
    const second = await openRaw(real.server.port, path);
    expect(await second.closed).toBe(4002);
    expect(insideOf(first.roomId).room.clients.length).toBe(1);
    expect(await isHeard(first)).toBe(true);
    first.destroy();
  });

  it('is not had by whoever knows its session alone, taken or lost', async () => {
    const hub = await real.openHub();
    const owner = await inDream(await joinRaw(real.server.port, hub));
    const path = `/p/${owner.roomId}?sessionId=${owner.sessionId}`;
    expect(await (await openRaw(real.server.port, path)).closed).toBe(4002);
    expect(await (await comeBack(owner, 'AAAAAAAAA')).closed).toBe(4003);
    expect(await isHeard(owner)).toBe(true);
    const { room } = insideOf(owner.roomId);
    owner.destroy();
    await expect.poll(() => room.clients.length).toBe(0);
    expect(await (await openRaw(real.server.port, path)).closed).toBe(4002);
    expect(await (await comeBack(owner, 'AAAAAAAAA')).closed).toBe(4003);
    // The owner still gets it.
    const back = await inDream(await comeBack(owner));
    expect(await isHeard(back)).toBe(true);
    back.destroy();
  });

  it('is had back by a token once, and by a new one after that', async () => {
    const hub = await real.openHub();
    const first = await inDream(await joinRaw(real.server.port, hub));
    const { room } = insideOf(first.roomId);
    first.destroy();
    await expect.poll(() => room.clients.length).toBe(0);
    const second = await inDream(await comeBack(first));
    expect(second.token()).not.toBe(first.token());
    expect(await (await comeBack(first)).closed).toBe(4003);
    second.destroy();
    await expect.poll(() => room.clients.length).toBe(0);
    expect(await (await comeBack(first)).closed).toBe(4003);
    const third = await inDream(await comeBack(first, second.token()));
    expect(await isHeard(third)).toBe(true);
    third.destroy();
  });

  it('is not taken from under a living socket by its token, by socket or by request', { timeout: 20_000 }, async () => {
    const hub = await real.openHub();
    const owner = await inDream(await joinRaw(real.server.port, hub));
    const token = owner.token();
    const asked = await post(`${real.server.url}/matchmake/reconnect/${owner.roomId}`, { reconnectionToken: token });
    expect(asked.status).toBe(404);
    expect(await isHeard(owner)).toBe(true);
    const thief = await comeBack(owner);
    expect(await thief.closed).toBe(4003);
    expect(thief.kinds).not.toContain(STATE);
    expect(owner.isClosed()).toBe(false);
    owner.destroy();
  });

  it('goes to the same person’s newest socket, and the old one is told and closed', async () => {
    const hub = await real.openHub();
    const personKey = mintPersonKey();
    const old = await inDream(await joinRaw(real.server.port, { ...hub, personKey }));
    const young = await inDream(await joinRaw(real.server.port, { ...hub, personKey }));
    expect(await old.closed).toBe(4100);
    expect(old.kinds).toContain(13);
    // Nor does its token bring the old one back.
    const again = await comeBack(old).then(({ closed }) => closed);
    expect([4003, 4100]).toContain(again);
    expect(await isHeard(young)).toBe(true);
    expect(insideOf(young.roomId).night.world.people).toSatisfy((people: object) => Object.keys(people).length === 1);
    young.destroy();
  });
});

describe('guessing a private hub at the door of the room', () => {
  it('gets the same no for no such hub and a wrong key, and 429 after twenty', async () => {
    const hub = await real.openHub();
    const headers = { 'x-forwarded-for': '10.9.8.7' };
    const guess = (slug: string, key: string) =>
      post(
        `${real.server.url}/matchmake/joinOrCreate/hub`,
        {
          protocol: PROTOCOL_VERSION,
          slug,
          key,
          personKey: mintPersonKey(),
          name: 'Rude',
          mayMisuse: true,
          watch: true,
        },
        headers,
      );
    const wrong = await guess(hub.slug, 'A'.repeat(22));
    const none = await guess('amber-harbour-22222', 'A'.repeat(22));
    expect([wrong.status, wrong.body]).toEqual([none.status, none.body]);
    for (let count = 0; count < 18; count += 1) expect((await guess(hub.slug, `${count}`.repeat(11))).status).toBe(403);
    expect((await guess(hub.slug, 'B'.repeat(22))).status).toBe(429);
    expect(hub.key.length).toBe(22);
  });
});

describe('what the log says of a faulty room', () => {
  it('is the fault, and nothing of who was there or what was said', async () => {
    const hub = await real.openHub();
    const personKey = mintPersonKey();
    const rude = await inDream(await joinRaw(real.server.port, { ...hub, name: 'Wanda Secret', personKey }));
    const { night } = insideOf(rude.roomId);
    night.take = ({ input }) => {
      if (input === 'dropped') return { ok: true };
      throw new Error(input === 'came' ? 'planted in a join' : 'planted in a request');
    };
    rude.frame(requestFrame(1, 'lendMemory', pack({ motif: 'door', text: 'SECRET-MEMORY' })));
    await expect.poll(() => rude.kinds).toContain(REPLY);
    const late = await joinRaw(real.server.port, { ...hub, name: 'Wanda Secret' });
    expect(await late.closed).toBe(4002);
    await expect.poll(() => logged).toContain('planted in a join');
    expect(logged).toContain('planted in a request');
    expect(logged).toContain(rude.roomId);
    for (const secret of ['SECRET-MEMORY', 'Wanda', personKey, hub.key, rude.token(), rude.sessionId]) {
      expect(logged).not.toContain(secret);
    }
    rude.destroy();
  });
});
