import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerRowView } from '@lent-dreams/shared/wire/documents.ts';
import { ledgerHash } from '@lent-dreams/shared/wire/ledger-hash.ts';
import { CLOSE } from '@lent-dreams/shared/wire/protocol.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { type Dreamer, joinHub, tieByHand, weaveTogether } from '../harness.ts';
import { type ChildServer, killChildren, startChild } from './child-server.ts';
import { mintPersonKey, post } from './open-server.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'lent-dreams-'));
afterAll(() => {
  killChildren();
  rmSync(dataDir, { recursive: true, force: true });
});

type Hub = { readonly slug: string; readonly key: string };

/** The true server on the same data folder, every time. */
const start = async (): Promise<ChildServer & { readonly port: number }> => {
  const server = startChild(new URL('../../src/main.ts', import.meta.url), { DATA_DIR: dataDir });
  return { ...server, port: Number(new URL(await server.opened).port) };
};

const openHub = async (port: number): Promise<Hub> => {
  const headers = { 'x-person-key': mintPersonKey() };
  const { slug, key } = (await post(`http://127.0.0.1:${port}/api/hubs`, { private: true }, headers)).body as Hub;
  return { slug, key };
};

/** Ends the process without a word, and the lines to it; nobody comes back by a token that the next one does not know. */
const kill = async ({ child, ended }: ChildServer, people: readonly Dreamer[]): Promise<void> => {
  for (const { room } of people) room.reconnection.enabled = false;
  child.kill('SIGKILL');
  await ended;
  await Promise.all(people.map(({ tap }) => tap.end()));
};

/** What a place and a role see, and how far they have walked. */
const BY_ITSELF: readonly string[] = ['stride', 'blueprint', 'flow', 'drift', 'rings'];

/** All that they hold in private, in an order of its own; their place and light change by themselves. */
const held = (dreamer: Dreamer): readonly string[] =>
  dreamer
    .documents()
    .filter(({ kind }) => !BY_ITSELF.includes(kind))
    .map((document) => JSON.stringify(document.kind === 'own' ? { ...document, lucidity: 0 } : document))
    .toSorted();

const rowsOf = async (dreamer: Dreamer): Promise<readonly LedgerRowView[]> =>
  (await dreamer.must('myLedger')) as readonly LedgerRowView[];

describe('a server that is killed in the middle of a night', () => {
  it('goes on with the same beds, threads, receipts, lines and blocks, and every no still holds', async () => {
    const first = await start();
    const hub = await openHub(first.port);
    const names = ['Ada', 'Ben', 'Cyd', 'Dot'] as const;
    const comings = names.map((name) => ({ name, personKey: mintPersonKey() }));
    const before: Dreamer[] = [];
    for (const coming of comings) before.push(await joinHub(first.port, hub, coming));
    const [ada, ben, cyd, dot] = before as [Dreamer, Dreamer, Dreamer, Dreamer];
    await weaveTogether(ada, ben, cyd, dot);
    const toBen = await tieByHand(ada, ben);
    await tieByHand(ada, cyd);
    const toCyd = cyd.document('receipt')?.thread ?? 0;
    await ada.must('lendMemory', { motif: 'tide', text: 'the harbour in the snow' });
    await ada.must('setSafety', { topic: 'falling', level: 'line' });
    await ben.must('narrow', { thread: toBen, depth: 1 });
    await dot.must('block', { bed: ada.bed() });
    await ada.until(() => !ada.names().includes('Dot'));
    await ada.patches(2);
    const heldBefore = [ada, ben, dot].map(held);
    const bedsBefore = before.map((dreamer) => dreamer.bed());
    const rowsBefore = await rowsOf(ada);
    // The last word before the end: what is answered is kept.
    await cyd.must('close', { thread: toCyd });
    await kill(first, before);

    const second = await start();
    // All at once, as pages come back.
    const after = await Promise.all(comings.map((coming) => joinHub(second.port, hub, coming)));
    const [ada2, ben2, cyd2, dot2] = after as [Dreamer, Dreamer, Dreamer, Dreamer];
    expect(ada2.room.state.phase).toBe('weaving');
    expect(after.map((dreamer) => dreamer.bed())).toEqual(bedsBefore);
    await ada2.until(() => ada2.names().includes('Cyd'));
    await ada2.patches(3);
    expect(held(ben2)).toEqual(heldBefore[1]);
    expect(held(dot2)).toEqual(heldBefore[2]);
    expect(held(ada2)).toEqual(heldBefore[0]?.filter((text) => !text.includes(`"thread":${toCyd},`)));
    expect(held(cyd2).join()).not.toContain('"receipt"');
    expect(held(cyd2).join()).not.toContain('the harbour in the snow');
    expect(ada2.names()).not.toContain('Dot');
    expect(dot2.names()).not.toContain('Ada');
    expect(await ada2.ask('close', { thread: toCyd })).toEqual({ ok: false, refused: 'gone' });
    await tieByHand(ben2, cyd2);
    expect(cyd2.document('receipt')?.thread).toBeGreaterThan(toCyd);
    const rowsAfter = await rowsOf(ada2);
    expect(rowsAfter.slice(0, rowsBefore.length)).toEqual(rowsBefore);
    expect(rowsAfter.length).toBeGreaterThan(rowsBefore.length);
    expect(rowsAfter.map(({ hash }) => hash)).toEqual(rowsAfter.map(ledgerHash));
    const pairs = rowsAfter.slice(1).map((row, index) => [rowsAfter[index], row] as const);
    const neighbours = pairs.filter(([one, next]) => one?.seq === next.seq - 1);
    expect(neighbours.length).toBeGreaterThan(0);
    expect(neighbours.map(([, { previous }]) => previous)).toEqual(neighbours.map(([one]) => one?.hash));
    expect(rowsAfter.some(({ kind, grant }) => kind === 'end' && grant > 0)).toBe(true);
    await kill(second, after);
  });

  it('loses nothing that it answered, whenever it is killed', async () => {
    let server = await start();
    const hub = await openHub(server.port);
    const coming = { name: 'Ada', personKey: mintPersonKey() };
    let ada = await joinHub(server.port, hub, coming);
    await weaveTogether(ada);
    for (let round = 1; round <= 4; round += 1) {
      const text = `memory of round ${round}`;
      await ada.patches(round);
      await ada.must('lendMemory', { motif: 'tide', text });
      await kill(server, [ada]);
      server = await start();
      ada = await joinHub(server.port, hub, coming);
      expect(ada.document('own')?.memoryText).toBe(text);
      expect(ada.room.state.phase).toBe('weaving');
    }
    await kill(server, [ada]);
  }, 60_000);

  it('continues its clock from where it stood', async () => {
    const first = await start();
    const hub = await openHub(first.port);
    const coming = { personKey: mintPersonKey() };
    const ada = await joinHub(first.port, hub, coming);
    await weaveTogether(ada);
    await ada.until(() => ada.room.state.tick >= 60, 8000);
    const { tick, phaseEnds } = ada.room.state;
    await kill(first, [ada]);
    const second = await start();
    const back = await joinHub(second.port, hub, coming);
    await back.until(() => back.room.state.tick > 0);
    // It may have lost a second of ticks nobody told it anything in, and has run a few since.
    expect(back.room.state.tick).toBeGreaterThanOrEqual(tick - 20);
    expect(back.room.state.tick).toBeLessThan(tick + 60);
    expect(back.room.state.phaseEnds).toBe(phaseEnds);
    await kill(second, [back]);
  });
});

describe('a server that is asked to stop', () => {
  it('tells people to come back, leaves in time, and goes on with their night', async () => {
    const first = await start();
    const hub = await openHub(first.port);
    const coming = { personKey: mintPersonKey() };
    const [ada, ben] = [await joinHub(first.port, hub, coming), await joinHub(first.port, hub, { name: 'Ben' })];
    await weaveTogether(ada, ben);
    const thread = await tieByHand(ada, ben);
    ada.room.reconnection.enabled = false;
    ben.room.reconnection.enabled = false;
    const beganMs = performance.now();
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(performance.now() - beganMs).toBeLessThan(3000);
    expect(ada.closed).toEqual([CLOSE.restart]);
    expect(ada.notices).toContainEqual({ kind: 'restart' });
    const second = await start();
    const back = await joinHub(second.port, hub, coming);
    expect(back.document('receipt')?.thread).toBe(thread);
    await kill(second, [back]);
  });
});

describe('somebody who asks to be forgotten', () => {
  it('is in no file any more when they hear that it is done', async () => {
    const server = await start();
    const hub = await openHub(server.port);
    const [ada, ben] = [await joinHub(server.port, hub, {}), await joinHub(server.port, hub, { name: 'Benedetta' })];
    await weaveTogether(ada, ben);
    const filesHold = (text: string): boolean =>
      readdirSync(dataDir).some((file) => readFileSync(join(dataDir, file)).includes(text));
    await ben.must('lendMemory', { motif: 'tide', text: 'the lighthouse keeper' });
    expect(['the lighthouse keeper', 'Benedetta'].map(filesHold)).toEqual([true, true]);
    ben.room.reconnection.enabled = false;
    await ben.must('forgetMe');
    expect(['the lighthouse keeper', 'Benedetta'].map(filesHold)).toEqual([false, false]);
    await kill(server, [ada, ben]);
  });
});
