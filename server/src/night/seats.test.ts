import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { LedgerRowView, ReceiptRecord } from '@lent-dreams/shared/wire/documents.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, guildOffer, newestPrompt, type PureNight, pureNight } from '../../test/pure-night.ts';
import { seesBody } from './sight.ts';
import { firstBrokenRow } from './state/ledger.ts';

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  dream.weave();
});

const rowsOf = (who: string): readonly LedgerRowView[] => dream.must(who, { kind: 'myLedger' }) as LedgerRowView[];
const receiptsOf = (who: string): readonly ReceiptRecord[] =>
  dream.must(who, { kind: 'myReceipts' }) as ReceiptRecord[];
/** Grants of tonight whose end has a row; the log opens with rows of the night before. */
const endRows = (): readonly number[] =>
  dream.world.ledger.filter(({ kind, grant }) => kind === 'end' && grant > 0).map(({ grant }) => grant);

describe('a thread that ends with a seat', () => {
  it.each([
    ['leaving', () => void dream.must('ada', { kind: 'leave' })],
    ['being forgotten', () => void dream.must('ada', { kind: 'forgetMe' })],
    [
      'a connection lost for too long',
      () => {
        dream.drop('ada');
        dream.run(ticksOf(91));
      },
    ],
  ])('has its row and an ended receipt after %s', (_how, go) => {
    const one = dream.tie('ada', 'ben');
    const other = dream.tie('cy', 'ada');
    go();
    expect(dream.world.threads).toEqual([]);
    expect(endRows()).toEqual([one.fromA, other.fromA]);
    expect(firstBrokenRow(dream.world.ledger)).toBe(-1);
    expect(receiptsOf('ben').map(({ state, endTick }) => [state, endTick > 0])).toEqual([
      ['ended', true],
      ['ended', true],
    ]);
    expect(rowsOf('ben').at(-1)).toMatchObject({ kind: 'end', grant: one.fromA });
  });

  it('has one row when both ends are lost, or idle for too long, in one tick', () => {
    for (const how of ['lost', 'idle'] as const) {
      const thread = dream.tie('ada', 'ben');
      const kept = dream.tie('ben', 'cy');
      if (how === 'lost') for (const who of ['ada', 'ben']) dream.drop(who);
      else for (const { id } of Object.values(dream.world.people)) dream.must(id, { kind: 'checkIn', face: 'good' });
      dream.run(ticksOf(90));
      expect(new Set(endRows().slice(-2))).toEqual(new Set([thread.fromA, kept.fromA]));
      expect(new Set(endRows()).size).toBe(endRows().length);
      expect(firstBrokenRow(dream.world.ledger)).toBe(-1);
      for (const who of ['ada', 'ben']) dream.come(who);
    }
  });

  it.each([
    ['somebody who comes', () => dream.come('dee')],
    [
      'a watcher who lies down',
      () => {
        dream.come('wim', { watch: true });
        dream.must('wim', { kind: 'askSeat' });
      },
    ],
  ])('has its row when %s takes the sleeper’s bed', (_who, take) => {
    dream.tie('ada', 'ben');
    const [fromA, fromB] = [dream.world.nextId + 1, dream.world.nextId + 2];
    Object.assign(dream.world.beds[3]?.persona ?? {}, {
      wishes: [dream.world.beds[0]?.persona.primary, dream.world.beds[0]?.persona.secondary],
    });
    dream.must('ada', guildOffer(3));
    dream.run(ticksOf(3));
    const thread = dream.world.threads.at(-1);
    expect([thread?.b, (thread?.fromA ?? 0) >= fromA, (thread?.fromB ?? 0) >= fromB]).toEqual([3, true, true]);
    take();
    expect(dream.world.threads.length).toBe(1);
    expect(endRows()).toEqual([thread?.fromA]);
    expect(rowsOf('ada').at(-1)).toMatchObject({ kind: 'end', recipient: 3 });
  });
});

describe('whoever lies down where somebody lay', () => {
  it('gets neither their log nor their receipts', () => {
    dream.must('ada', { kind: 'lendMemory', motif: 'door', text: 'a memory' });
    dream.tie('ada', 'ben');
    dream.must('ada', { kind: 'leave' });
    dream.come('dee');
    expect(dream.bedOf('dee')).toBe(0);
    expect([rowsOf('dee'), receiptsOf('dee')]).toEqual([[], []]);
    dream.tie('dee', 'ben');
    expect([rowsOf('dee').length, receiptsOf('dee').length]).toEqual([2, 2]);
  });

  it('gets all of their own log when they lie in another bed in the next night', () => {
    const hub = pureNight(['ada', 'ben', 'cy'], { bots: true });
    const { world } = hub;
    hub.weave();
    hub.tie('ada', 'ben');
    hub.unveil();
    const [bot] = Object.values(world.people).filter((person) => person.bot);
    expect([bot?.id, bot?.bed]).toEqual(['bot-dreamwright', 3]);
    world.phaseEnds = world.tick + 1;
    hub.runUntil(({ phase }) => phase === 'ending', 40);
    hub.must('ada', { kind: 'leave' });
    const { night, ledger } = world;
    for (const who of ['ben', 'cy']) hub.must(who, { kind: 'ready', on: true });
    hub.runUntil((now) => now.night > night, 5);
    expect(world.people['bot-dreamwright']?.bed).toBe(0);
    const own = (kind: 'myLedger' | 'myReceipts'): unknown => hub.must('bot-dreamwright', { kind });
    expect([own('myLedger'), own('myReceipts')]).toEqual([[], []]);
    hub.must('bot-dreamwright', { kind: 'lendFear', shade: 'the-drop' });
    const row = world.ledger.at(-1);
    expect(row).toMatchObject({ kind: 'lend', subject: 0 });
    expect(own('myLedger')).toMatchObject([{ seq: row?.seq }]);
    expect(row?.seq).toBeLessThanOrEqual(ledger.length);
  });

  it('finds wishes that nobody has heard of, in the lobby too', () => {
    for (let round = 0; round < 8; round += 1) {
      const lobby = pureNight(['ada', 'ben'], { seeds: { cast: `c${round}`, flaw: 'f', draws: `d${round}` } });
      const before = bedIn(lobby, 'ada').persona;
      lobby.must('ada', { kind: 'leave' });
      lobby.come('dee');
      const after = bedIn(lobby, 'dee').persona;
      expect([after.name, after.primary, after.secondary]).toEqual([before.name, before.primary, before.secondary]);
      if (JSON.stringify(after) !== JSON.stringify(before)) return;
    }
    throw new Error('the wishes were never drawn anew');
  });

  it('owes nothing for the no that another said, and takes what they owe with them', () => {
    dream.must('ada', guildOffer(1));
    dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'no' });
    dream.must('ada', { kind: 'leave' });
    dream.come('dee');
    expect(dream.bedOf('dee')).toBe(0);
    dream.must('dee', guildOffer(1));
    dream.come('ada');
    expect(dream.bedOf('ada')).toBe(3);
    expect(dream.take('ada', guildOffer(1))).toEqual({ ok: false, refused: 'afterNo' });
  });
});

describe('a connection lost for too long', () => {
  it('gives the same bed and persona back while it is free, and nothing that was agreed', () => {
    const { persona } = bedIn(dream, 'ben');
    dream.tie('ada', 'ben');
    dream.must('ada', { kind: 'ask', to: 1 });
    dream.must('ben', { kind: 'tell', prompt: newestPrompt(dream), what: 'wishA' });
    dream.drop('ben');
    dream.run(ticksOf(91));
    expect(dream.world.beds[1]?.occupant).toBe('sleeper');
    dream.come('ben');
    expect([dream.bedOf('ben'), bedIn(dream, 'ben').persona]).toEqual([1, persona]);
    expect([dream.world.threads, dream.world.told, dream.world.former]).toEqual([[], [], {}]);
  });

  it('gives another bed when that one is taken', () => {
    dream.drop('ben');
    dream.run(ticksOf(91));
    dream.come('dee');
    expect(dream.bedOf('dee')).toBe(1);
    dream.come('ben');
    expect(dream.bedOf('ben')).toBe(3);
  });
});

describe('being forgotten', () => {
  it('is no way round a block', () => {
    dream.must('ada', { kind: 'block', bed: 1 });
    dream.must('ben', { kind: 'forgetMe' });
    dream.come('ben');
    expect([seesBody(dream.world, 'ben', 0), seesBody(dream.world, 'ada', dream.bedOf('ben'))]).toEqual([false, false]);
    expect(dream.take('ben', guildOffer(0))).toEqual({ ok: false, refused: 'unavailable' });
  });

  it('leaves no name, no choice and no lending behind', () => {
    dream.must('ben', { kind: 'lendMemory', motif: 'door', text: 'SECRET memory' });
    dream.must('ben', { kind: 'setSafety', topic: 'falling', level: 'line' });
    dream.must('ben', { kind: 'forgetMe' });
    const kept = JSON.stringify({ ...dream.world, secret: null });
    for (const word of ['name of ben', 'SECRET', 'falling']) expect(kept).not.toContain(word);
  });

  it('keeps nothing at all of people who came, chose nothing and went', () => {
    for (let count = 0; count < 50; count += 1) {
      dream.come(`guest ${count}`);
      dream.must(`guest ${count}`, { kind: count % 2 === 0 ? 'leave' : 'forgetMe' });
    }
    dream.come('last');
    expect(Object.keys(dream.world.safety).toSorted()).toEqual(['ada', 'ben', 'cy', 'last']);
  });
});
