import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dreamer, openRealServer, type RealServer, tieByHand, weaveTogether } from '../harness.ts';

let real: RealServer;
beforeAll(async () => {
  real = await openRealServer();
});
afterAll(() => real.end());

const nextPatchElsewhere = (dreamer: Dreamer): Promise<void> => dreamer.patches(2);

/** Names that somebody sees, without the bots'. */
const peopleOf = (dreamer: Dreamer): readonly string[] => dreamer.names().filter((name) => name.startsWith('Canary'));

describe('a block', () => {
  it('stays when the blocked person is forgotten and comes back under another name', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Canary-Ada' });
    const ben = await hub.join({ name: 'Canary-Ben' });
    const cyd = await hub.join({ name: 'Canary-Cyd' });
    await weaveTogether(ada, ben, cyd);
    await ada.must('block', { bed: ben.bed() });
    await ben.must('forgetMe');
    await ben.until(() => ben.closed.length > 0);
    await nextPatchElsewhere(ada);
    expect(ada.document('safety')?.blocked.map(({ name }) => name)).toEqual(['']);

    const again = await hub.join({ name: 'Canary-Other', personKey: ben.personKey });
    await cyd.until(() => cyd.names().includes('Canary-Other'));
    await nextPatchElsewhere(ada);
    expect(peopleOf(again).toSorted()).toEqual(['Canary-Cyd', 'Canary-Other']);
    expect(again.tap.includes('Canary-Ada')).toBe(false);
    expect(peopleOf(ada).toSorted()).toEqual(['Canary-Ada', 'Canary-Cyd']);
    expect(await again.ask('ask', { to: ada.bed() })).toEqual({ ok: false, refused: 'unavailable' });
    // Another person, another key: nothing stands between them.
    const dot = await hub.join({ name: 'Canary-Dot' });
    expect(dot.names()).toContain('Canary-Ada');
  });

  it('tells two hubs nothing of each other: one person has another name in each', async () => {
    const [one, other] = [await real.openHub(), await real.openHub()];
    const ids: string[] = [];
    for (const hub of [one, other]) {
      const ada = await hub.join({ name: 'Ada' });
      const ben = await hub.join({ name: 'Ben', personKey: 'b'.repeat(32) });
      await ada.must('mute', { bed: ben.bed() });
      await ada.until(() => ada.document('safety')?.muted.length === 1);
      ids.push(ada.document('safety')?.muted[0]?.id ?? '');
    }
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => /^[\w-]{16}$/.test(id))).toBe(true);
  });
});

describe('the question "OK?"', () => {
  it('comes to one person alone, and the answer to nobody', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    const ben = await hub.join({ name: 'Ben' });
    const watcher = await hub.join({ name: 'Watcher', watch: true });
    await weaveTogether(ada, ben);
    await ada.must('askOk', { to: ben.bed() });
    await ben.until(() => ben.notices.some(({ kind }) => kind === 'someoneAsksOk'));
    const [readByAda, readByWatcher] = [ada.tap.bytes().length, watcher.tap.bytes().length];
    await ben.must('checkIn', { face: 'stop' });
    await nextPatchElsewhere(ada);
    await nextPatchElsewhere(watcher);
    for (const other of [ada, watcher]) expect(other.tap.includes('someoneAsksOk')).toBe(false);
    expect(ada.tap.bytes().subarray(readByAda).includes('stop')).toBe(false);
    expect(watcher.tap.bytes().subarray(readByWatcher).includes('stop')).toBe(false);
    expect([ada.notices, watcher.notices]).toEqual([[], []]);
  });
});

describe('a room asked for quiet', () => {
  it('keeps a question open past its time, hears a no at once, and shows that nobody pressed', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    const ben = await hub.join({ name: 'Ben' });
    const cyd = await hub.join({ name: 'Cyd' });
    await weaveTogether(ada, ben, cyd);
    const thread = await tieByHand(cyd, ada);
    await ben.must('ask', { to: ada.bed() });
    await ada.until(() => ada.document('prompt') !== undefined);
    const left = (): number => (ada.document('prompt')?.expiresTick ?? 0) - ada.room.state.quietUntil;
    await cyd.must('pressX');
    await ada.until(() => ada.room.state.quietUntil > 0);
    const before = left();
    // The clock of the question moves on with the room's: what is left of it stays.
    await ada.until(() => left() >= before + 20);
    expect(ada.document('prompt')).toBeDefined();
    expect(await ada.ask('answer', { prompt: 1, answer: 'yes' })).toEqual({ ok: false, refused: 'expired' });
    await ada.must('tell', { prompt: ada.document('prompt')?.id, what: 'notNow' });
    await ada.must('close', { thread });
    await nextPatchElsewhere(cyd);
    expect(cyd.room.state.threads.size).toBe(0);
    for (const other of [ada, ben]) expect(other.tap.includes('"xPending":true')).toBe(false);
    await cyd.must('afterX', { choice: 'fine' });
    await ada.until(() => ada.room.state.quietUntil === 0);
  });
});

describe('a thread that ends with a seat', () => {
  it('leaves an ended receipt and a row with whoever stays', async () => {
    const hub = await real.openHub();
    const ada = await hub.join({ name: 'Ada' });
    const ben = await hub.join({ name: 'Ben' });
    await weaveTogether(ada, ben);
    await tieByHand(ada, ben);
    await ada.must('leave');
    await ben.until(() => ben.room.state.threads.size === 0);
    expect(await ben.must('myReceipts')).toMatchObject([{ state: 'ended' }, { state: 'ended' }]);
    expect(await ben.must('myLedger')).toMatchObject([{ kind: 'grant' }, { kind: 'grant' }, { kind: 'end' }]);
    expect(ben.document('receipt')).toBeUndefined();
    const next = await hub.join({ name: 'Next' });
    expect(next.bed()).toBe(0);
    expect([await next.must('myLedger'), await next.must('myReceipts')]).toEqual([[], []]);
  });
});
