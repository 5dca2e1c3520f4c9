import { CLOSE } from '@lent-dreams/shared/wire/protocol.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dreamer, openRealServer, type RealHub, type RealServer, tieByHand, weaveTogether } from '../harness.ts';

let real: RealServer;
beforeAll(async () => {
  real = await openRealServer();
});
afterAll(() => real.end());

/** A patch may already be under way to another socket when an answer comes back on the first: the second is surely after it. */
const nextPatchElsewhere = (dreamer: Dreamer): Promise<void> => dreamer.patches(2);

/** Walks on the spot to and fro, so that patches come in every tick. */
const stir = (dreamer: Dreamer): (() => void) => {
  let seq = dreamer.document('stride')?.seq ?? 0;
  const timer = setInterval(() => {
    seq = (seq + 1) % 65_536;
    dreamer.room.send('move', { mx: seq % 2 === 0 ? 40 : -40, my: 0, seq });
  }, 50);
  return () => clearInterval(timer);
};

const threeIn = async (hub: RealHub): Promise<readonly [Dreamer, Dreamer, Dreamer]> => {
  const ada = await hub.join({ name: 'Canary-Ada' });
  const ben = await hub.join({ name: 'Canary-Ben' });
  const watcher = await hub.join({ name: 'Canary-Watcher', watch: true });
  return [ada, ben, watcher];
};

/** Names that somebody sees, without the bots'. */
const peopleOf = (dreamer: Dreamer): readonly string[] => dreamer.names().filter((name) => name.startsWith('Canary'));

describe('what nobody was told', () => {
  it('keeps own documents, safety sheets and prompts on the wire of their one holder', async () => {
    const hub = await real.openHub();
    const [ada, ben, watcher] = await threeIn(hub);
    await ada.must('setSafety', { topic: 'falling', level: 'line' });
    await weaveTogether(ada, ben);
    await ben.must('ask', { to: ada.bed() });
    await ada.until(() => ada.document('prompt') !== undefined);
    await ben.until(() => ben.document('sent') !== undefined);
    const late = await hub.join({ name: 'Canary-Late' });
    await watcher.patches(2);

    const others = { ada: [ben, watcher, late], ben: [ada, watcher, late] };
    for (const [holder, rest] of [
      [ada, others.ada],
      [ben, others.ben],
    ] as const) {
      // An untouched safety sheet and a stride of 0 look the same for everybody.
      const bodies = [...holder.room.state.documents.values()]
        .map(({ body }) => body)
        .filter((body) => !body.includes('"sheet":{}') && !body.includes('"kind":"stride"'));
      expect(bodies.length).toBeGreaterThan(1);
      for (const other of rest) {
        for (const body of bodies) expect(other.tap.includes(body), body).toBe(false);
        expect(other.tap.includes(`"kind":"own","bed":${holder.bed()}`)).toBe(false);
      }
    }
    expect(ada.tap.includes(`"kind":"own","bed":${ada.bed()}`)).toBe(true);
    expect(ada.tap.includes('"falling":"line"')).toBe(true);
    for (const other of [ben, watcher, late]) expect(other.tap.includes('"falling"')).toBe(false);
    for (const other of [watcher, late]) {
      expect(other.documents().filter(({ kind }) => kind === 'prompt' || kind === 'sent')).toEqual([]);
    }
    for (const who of [ada, ben, watcher, late]) {
      for (const dreamer of [ada, ben, late]) {
        const bed = who.room.state.beds[dreamer.bed()];
        expect([bed?.wishA, bed?.wishB, bed?.guard]).toEqual([255, 255, 255]);
      }
    }
  });

  it('delivers a told wish to the asker alone, and takes it away with the word', async () => {
    const hub = await real.openHub();
    const [ada, ben, watcher] = await threeIn(hub);
    await weaveTogether(ada, ben);
    await ben.must('ask', { to: ada.bed() });
    await ada.until(() => ada.document('prompt') !== undefined);
    expect(ben.documents().some(({ kind }) => kind === 'told')).toBe(false);
    await ada.must('tell', { prompt: ada.document('prompt')?.id, what: 'wishB' });
    await ben.until(() => ben.document('told') !== undefined);
    expect(ben.document('told')).toMatchObject({
      about: ada.bed(),
      what: 'wish',
      feeling: ada.document('own')?.wishes[1],
    });
    await ada.until(() => ada.document('toldByMe') !== undefined);
    expect(ada.document('toldByMe')?.to).toBe(ben.bed());
    expect(ada.document('prompt')).toBeUndefined();
    await ada.must('takeBack', { what: 'told', id: ada.document('toldByMe')?.id });
    await ada.patches(1);
    expect(ada.document('toldByMe')).toBeUndefined();
    await nextPatchElsewhere(ben);
    expect(ben.document('told')).toBeUndefined();
    expect(watcher.tap.includes('"kind":"told')).toBe(false);
  });
});

describe('a memory', () => {
  it('is read after a thread, by its other end alone, and leaves with the thread in the next patch', async () => {
    const hub = await real.openHub();
    const [ada, ben, watcher] = await threeIn(hub);
    await ada.must('lendMemory', { motif: 'door', text: 'SECRET-memory-1' });
    await weaveTogether(ada, ben);
    const calm = stir(ben);
    await nextPatchElsewhere(ben);
    expect(ben.tap.includes('SECRET-memory-1')).toBe(false);
    const thread = await tieByHand(ben, ada);
    await ben.until(() => ben.document('memory') !== undefined);
    expect(ben.document('memory')).toMatchObject({ about: ada.bed(), text: 'SECRET-memory-1' });
    await ada.must('close', { thread });
    await ada.patches(1);
    expect(ada.document('receipt')).toBeUndefined();
    await nextPatchElsewhere(ben);
    expect([ben.document('memory'), ben.document('receipt')]).toEqual([undefined, undefined]);
    expect([...ben.room.state.documents.values()].some(({ body }) => body.includes('SECRET'))).toBe(false);
    calm();

    const read = ben.tap.bytes().length;
    await ada.must('lendMemory', { motif: 'door', text: 'SECRET-memory-2' });
    await nextPatchElsewhere(ben);
    expect(ben.tap.bytes().subarray(read).includes('SECRET')).toBe(false);
    const late = await hub.join({ name: 'Late' });
    for (const other of [watcher, late]) expect(other.tap.includes('SECRET')).toBe(false);
  });

  it('is taken back while the thread stays', async () => {
    const hub = await real.openHub();
    const [ada, ben] = await threeIn(hub);
    await ada.must('lendMemory', { motif: 'swing', text: 'SECRET-memory-3' });
    await weaveTogether(ada, ben);
    await tieByHand(ada, ben);
    await ben.until(() => ben.document('memory') !== undefined);
    await ada.must('takeBack', { what: 'memory' });
    await nextPatchElsewhere(ben);
    expect(ben.document('memory')).toBeUndefined();
    expect(ben.document('receipt')).toBeDefined();
  });

  it('shows new words only, when the old ones are taken back and others lent in one tick', async () => {
    const hub = await real.openHub();
    const [ada, ben] = await threeIn(hub);
    await ada.must('lendMemory', { motif: 'swing', text: 'SECRET-memory-9' });
    await weaveTogether(ada, ben);
    await tieByHand(ada, ben);
    await ben.until(() => ben.document('memory') !== undefined);
    await Promise.all([
      ada.must('takeBack', { what: 'memory' }),
      ada.must('lendMemory', { motif: 'swing', text: 'SECRET-memory-10' }),
    ]);
    await nextPatchElsewhere(ben);
    expect(ben.documents().filter(({ kind }) => kind === 'memory')).toMatchObject([{ text: 'SECRET-memory-10' }]);
  });

  it('stays right when a thread is closed, offered again at once, and tied anew', async () => {
    const hub = await real.openHub();
    const [ada, ben, watcher] = await threeIn(hub);
    await ada.must('lendMemory', { motif: 'swing', text: 'SECRET-memory-4' });
    await weaveTogether(ada, ben);
    const first = await tieByHand(ada, ben);
    const offer = {
      to: ben.bed(),
      technology: 'guild',
      give: { scope: 63, depth: 1 },
      take: { scope: 63, depth: 1 },
      until: 'morning',
      keepFear: false,
    };
    // Sent in one go: both are taken before the next tick.
    const [closed, offered] = await Promise.all([ada.ask('close', { thread: first }), ada.ask('offer', offer)]);
    expect([closed, offered]).toEqual([{ ok: true }, { ok: true }]);
    await ben.until(() => ben.document('prompt') !== undefined);
    expect(ben.document('memory')).toBeUndefined();
    await ben.must('answer', { prompt: ben.document('prompt')?.id, answer: 'yes' });
    await ben.until(() => ben.document('memory') !== undefined);
    expect(ben.document('memory')).toMatchObject({ text: 'SECRET-memory-4' });
    expect(ben.document('receipt')).toMatchObject({ depth: 1 });
    expect(watcher.tap.includes('SECRET')).toBe(false);
  });
});

describe('a block', () => {
  it('takes name, place and words of each from the other in the next patch, and keeps them from a late tab', async () => {
    const hub = await real.openHub();
    const [ada, ben, watcher] = await threeIn(hub);
    await weaveTogether(ada, ben);
    await tieByHand(ada, ben);
    await ada.must('block', { bed: ben.bed() });
    await ada.patches(1);
    await nextPatchElsewhere(ben);
    expect(peopleOf(ada)).toEqual(['Canary-Ada']);
    expect(peopleOf(ben)).toEqual(['Canary-Ben']);
    expect([ada.document('receipt'), ben.document('receipt')]).toEqual([undefined, undefined]);
    expect(watcher.names()).toEqual(expect.arrayContaining(['Canary-Ada', 'Canary-Ben']));
    expect(await ben.ask('ask', { to: ada.bed() })).toEqual({ ok: false, refused: 'unavailable' });
    expect(await ada.ask('ask', { to: ben.bed() })).toEqual({ ok: false, refused: 'unavailable' });
    expect(ben.tap.includes('blocked":[{')).toBe(false);

    const read = ben.tap.bytes().length;
    await ada.must('sayQuick', { word: 'well-done' });
    await watcher.until(() => watcher.words().some(({ word }) => word === 'well-done'));
    await nextPatchElsewhere(ben);
    expect(ben.tap.bytes().subarray(read).includes('Canary-Ada')).toBe(false);
    expect(ben.tap.includes('well-done')).toBe(false);

    const again = await hub.join({ name: 'Canary-Ben', personKey: ben.personKey });
    expect(again.tap.includes('Canary-Ada')).toBe(false);
    expect(peopleOf(again)).toEqual(['Canary-Ben']);
  });
});

describe('coming back', () => {
  it('keeps bed, documents and threads over a refresh, and shows no other tab of anybody else anything', async () => {
    const hub = await real.openHub();
    const [ada, ben] = await threeIn(hub);
    await weaveTogether(ada, ben);
    await ada.must('lendMemory', { motif: 'swing', text: 'SECRET-memory-5' });
    await tieByHand(ada, ben);
    await ben.until(() => ben.document('memory') !== undefined);
    const own = ben.document('own');
    ben.room.reconnection.enabled = false;
    ben.tap.cut();
    await ada.until(() => ada.room.state.beds[1]?.state === 'away');
    const again = await hub.join({ name: 'Canary-Ben', personKey: ben.personKey });
    expect({ ...again.document('own'), lucidity: 0 }).toEqual({ ...own, lucidity: 0 });
    expect(again.document('memory')).toMatchObject({ text: 'SECRET-memory-5' });
    expect(again.document('receipt')).toBeDefined();
    await ada.until(() => ada.room.state.beds[1]?.state === 'awake');
    expect([...ada.room.state.threads.values()].map(({ suspended }) => suspended)).toEqual([false]);
  });

  it('gives a reconnecting client nothing that was taken from it meanwhile', async () => {
    const hub = await real.openHub();
    const [ada, ben] = await threeIn(hub);
    await weaveTogether(ada, ben);
    await ada.must('lendMemory', { motif: 'swing', text: 'SECRET-memory-6' });
    const thread = await tieByHand(ada, ben);
    await ben.until(() => ben.document('memory') !== undefined);
    ben.tap.cut();
    await ada.until(() => ada.room.state.beds[1]?.state === 'away');
    const read = ben.tap.bytes().length;
    await ada.must('close', { thread });
    await ada.must('lendMemory', { motif: 'swing', text: 'SECRET-memory-7' });
    await ben.until(() => ben.document('own') !== undefined && ben.document('memory') === undefined, 8000);
    await nextPatchElsewhere(ben);
    expect(ben.tap.bytes().subarray(read).includes('SECRET')).toBe(false);
    expect(ben.document('receipt')).toBeUndefined();
    expect(ben.bed()).toBe(1);
  });

  it('gives the seat to a second tab and puts the first to rest', async () => {
    const hub = await real.openHub();
    const [ada, ben] = await threeIn(hub);
    const bed = ada.bed();
    const second = await hub.join({ name: 'Canary-Ada', personKey: ada.personKey });
    await ada.until(() => ada.closed.length > 0);
    expect(ada.notices).toContainEqual({ kind: 'elsewhere' });
    expect(ada.closed).toEqual([CLOSE.elsewhere]);
    expect(second.bed()).toBe(bed);
    expect(second.bodies().length).toBe(2);
    await second.must('setMisuse', { may: false });
    await second.until(() => second.document('own')?.mayMisuse === false);
    await nextPatchElsewhere(ben);
    expect(ben.room.state.beds[bed]?.state).toBe('awake');
  });
});

describe('leaving', () => {
  it('leaves nothing behind: no body, no thread, no word, no lending', async () => {
    const hub = await real.openHub();
    const [ada, ben, watcher] = await threeIn(hub);
    await weaveTogether(ada, ben);
    await ada.must('lendMemory', { motif: 'swing', text: 'SECRET-memory-8' });
    await tieByHand(ada, ben);
    await ben.until(() => ben.document('memory') !== undefined);
    await ada.must('leave');
    await ada.until(() => ada.closed.length > 0);
    expect(ada.closed).toEqual([CLOSE.left]);
    await nextPatchElsewhere(ben);
    await nextPatchElsewhere(watcher);
    for (const other of [ben, watcher]) {
      expect(other.names()).not.toContain('Canary-Ada');
      expect(other.room.state.beds[0]?.occupant).not.toBe('human');
      expect([...other.room.state.threads.values()].filter(({ a, b }) => a === 0 || b === 0)).toEqual([]);
    }
    expect(
      ben
        .documents()
        .map(({ kind }) => kind)
        .filter((kind) => ['memory', 'told', 'toldByMe', 'sent', 'receipt'].includes(kind)),
    ).toEqual([]);
    const again = await hub.join({ name: 'Canary-Ada', personKey: ada.personKey });
    expect(again.document('own')).toMatchObject({ lentMemory: '', memoryText: '' });
  });
});
