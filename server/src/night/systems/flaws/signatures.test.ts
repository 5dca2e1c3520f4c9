import { FIELD_STEP_SECONDS, ticksOf } from '@lent-dreams/shared/units.ts';
import { breachesIn, HUB, UNLISTED } from '@lent-dreams/shared/wire/breach.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { openTies } from '../../../../test/open-ties.ts';
import { guildOffer, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { firstBrokenRow } from '../../state/ledger.ts';
import type { LedgerRow } from '../../state/world.ts';
import { FLAWS } from './index.ts';

/** Three people and their sleepers: a chain, one thread let go, one that ends at the curtain, a memory taken back. */
const nightOf = (machine: string, seed = 'a', mayMisuse = true): PureNight => {
  const dream = pureNight([], { machine, seeds: { cast: seed, flaw: seed, draws: seed } });
  for (const who of ['ada', 'ben', 'cy', 'dee']) dream.come(who, { mayMisuse });
  dream.weave();
  for (const bed of dream.world.beds) bed.lucidity = 12;
  dream.tie('ada', 'ben');
  dream.tie('ben', 'cy', { keepFear: true });
  dream.tie('cy', 'dee', { until: 'curtain' });
  const gone = dream.tie('ada', 'dee');
  dream.must('ada', { kind: 'close', thread: gone.id });
  dream.must('cy', { kind: 'lendMemory', motif: 'door', text: 'a door' });
  dream.must('cy', { kind: 'takeBack', what: 'memory' });
  dream.run(20);
  dream.unveil();
  return dream;
};

const play = (dream: PureNight, seconds: number): void => {
  for (let second = 0; second < seconds; second += 1) {
    for (const bed of dream.world.beds) bed.fear = 20;
    dream.run(ticksOf(1));
  }
};

const flawRows = ({ world }: PureNight): readonly LedgerRow[] => world.ledger.filter(({ breach }) => breach !== '');

describe.each([...FLAWS.values()])('the signature of $kind', ({ kind, breach }) => {
  let dream: PureNight;
  beforeEach(() => {
    dream = nightOf(kind);
    play(dream, 41);
  });

  it('is rows that break its one parameter, as a detector finds that knows nothing but the rows', () => {
    const { ledger } = dream.world;
    const found = breachesIn(ledger, openTies(dream.world));
    expect(found).toEqual(ledger.map((row) => row.breach));
    expect(new Set(found)).toEqual(new Set(['', breach]));
    expect(firstBrokenRow(ledger)).toBe(-1);
  });

  it('is gone with the act', () => {
    dream.world.phaseEnds = dream.world.tick + 1;
    dream.run(3);
    const rows = flawRows(dream).length;
    dream.run(ticksOf(20));
    expect(dream.world.phase).toBe('ending');
    // What everybody is told at the end is what the log says.
    const { ending } = dream.world;
    expect(ending?.flaw).toBe(kind);
    expect(ending?.leaks.length).toBeGreaterThan(0);
    const ways = new Set(flawRows(dream).map(({ subject, recipient }) => `${subject}>${recipient}`));
    for (const leak of ending?.leaks ?? []) {
      expect(leak.breach).toBe(breach);
      expect(ways).toContain(`${leak.from}>${leak.to}`);
    }
    expect(flawRows(dream)).toHaveLength(rows);
  });

  it('falls on nobody who kept out of it', () => {
    const safe = nightOf(kind, 'b', false);
    play(safe, 41);
    expect(flawRows(safe).filter(({ subject, recipient }) => subject < 4 || (recipient >= 0 && recipient < 4))).toEqual(
      [],
    );
    expect(safe.world.hidden.filter(({ from, to }) => from < 4 || to < 4)).toEqual([]);
  });

  it('plays on four demonstrators when too few may be reached, in the log and in no field', () => {
    const stage = nightOf(kind, 'c');
    for (const who of ['eve', 'fay', 'gus', 'hal']) stage.come(who, { mayMisuse: false });
    for (const who of ['ada', 'ben']) stage.must(who, { kind: 'setMisuse', may: false });
    const before = flawRows(stage).length;
    play(stage, 41);
    const rows = flawRows(stage).slice(before);
    expect(rows.length).toBeGreaterThan(0);
    expect(stage.world.hidden).toEqual([]);
    expect(stage.world.trueGain).toBe(stage.world.officialGain);
    for (const { subject, recipient } of rows) {
      expect(subject).toBeGreaterThanOrEqual(8);
      expect(recipient === UNLISTED || recipient >= 8).toBe(true);
    }
    expect(breachesIn(stage.world.ledger, openTies(stage.world))).toEqual(stage.world.ledger.map((row) => row.breach));
  });
});

describe('signatures that look alike', () => {
  const rowsOf = (kind: string, seconds = 41): { readonly dream: PureNight; readonly rows: readonly LedgerRow[] } => {
    const dream = nightOf(kind);
    play(dream, seconds);
    return { dream, rows: flawRows(dream) };
  };
  const grantRow = ({ world }: PureNight, { grant }: LedgerRow): LedgerRow | undefined =>
    world.ledger.find((row) => row.kind === 'grant' && row.grant === grant);
  /** How the thread of a grant ended before that row; a thread's row names the first of its two grants. */
  const endOf = ({ world }: PureNight, { grant, tick }: LedgerRow): string | undefined =>
    world.ledger.findLast(
      (row) =>
        (row.kind === 'end' || row.kind === 'ranOut') && row.tick < tick && [grant, grant - 1].includes(row.grant),
    )?.kind;

  it.each([
    ['sticky', 'end'],
    ['self-renewing', 'ranOut'],
  ])('%s runs on after a row of %s, tonight’s and last night’s', (kind, ends) => {
    const { dream, rows } = rowsOf(kind);
    expect(new Set(rows.map((row) => endOf(dream, row)))).toEqual(new Set([ends]));
    expect(rows.some(({ grant }) => grant > 0)).toBe(true);
    expect(rows.some(({ grant }) => grant < 0)).toBe(true);
  });

  it('an echo names what was taken back', () => {
    const { dream, rows } = rowsOf('echo');
    const back = dream.world.ledger
      .filter(({ kind, subject }) => kind === 'takeBack' && subject < 8)
      .map(({ terms }) => terms);
    expect(new Set(rows.map(({ terms }) => terms))).toEqual(new Set(back));
    expect(back).toHaveLength(4);
  });

  it('a listener is on no list; what is passed on reaches a bed that two grants lead to', () => {
    expect(new Set(rowsOf('hidden-listener').rows.map(({ recipient }) => recipient))).toEqual(new Set([UNLISTED]));
    const { dream, rows } = rowsOf('passed-on');
    for (const row of rows) expect(grantRow(dream, row)?.recipient ?? -9).not.toBe(row.recipient);
  });

  it('creeping grows between two readings; paid volume is double from the first; a stowaway rides on another feeling', () => {
    const depths = (rows: readonly LedgerRow[]): readonly number[] =>
      rows.filter(({ subject, recipient }) => subject === 0 && recipient === 1).map(({ depth }) => depth);
    expect(new Set(depths(rowsOf('creeping').rows))).toEqual(new Set([4, 5]));
    const paid = rowsOf('paid-volume');
    expect(new Set(paid.rows.map(({ depth }) => depth))).toEqual(new Set([6]));
    expect(rowsOf('stowaway').rows.every(({ terms }) => terms?.startsWith('along/') === true)).toBe(true);
  });

  it('the hub is the author of what was answered for somebody; guests have no grant at all', () => {
    const { dream, rows } = rowsOf('answered-for-you');
    expect(rows.filter(({ kind }) => kind === 'grant')).toHaveLength(12);
    for (const row of rows) expect(row.kind === 'grant' ? row.sender : grantRow(dream, row)?.sender).toBe(HUB);
    expect(new Set(rowsOf('unasked-guests').rows.map(({ grant }) => grant))).toEqual(new Set([0]));
  });

  it('an offer left open for six seconds is answered by the hub, whatever its receiver says then', () => {
    const dream = nightOf('answered-for-you');
    dream.must('ada', guildOffer(3));
    const id = dream.world.prompts.at(-1)?.id;
    const answers = (): number => flawRows(dream).filter(({ kind, grant }) => kind === 'grant' && grant < -1011).length;
    dream.run(ticksOf(5.9));
    expect(answers()).toBe(0);
    dream.run(ticksOf(0.3));
    expect(answers()).toBe(2);
    dream.must('dee', { kind: 'answer', prompt: id as number, answer: 'no' });
    dream.run(ticksOf(10));
    expect(dream.world.hidden.some(({ from, to }) => from === 0 && to === 3)).toBe(true);
    const felt = flawRows(dream).filter(
      ({ kind, subject, recipient }) => kind === 'access' && subject === 0 && recipient === 3,
    );
    expect(felt.length).toBeGreaterThan(0);
  });
});

describe('the night before', () => {
  const count = (dream: PureNight, kind: LedgerRow['kind']): number =>
    dream.world.ledger.filter((row) => row.kind === kind && row.subject < 8).length;

  it('opens every log with the same counts, marked by ticks below zero, and nobody’s own log shows it', () => {
    for (const seed of ['a', 'b', 'c']) {
      const dream = pureNight(['ada'], { seeds: { cast: seed, flaw: seed, draws: seed } });
      // One of the six that ran out was renewed by a real yes and ran out again.
      const counts = (['end', 'ranOut', 'offer', 'lend', 'takeBack'] as const).map((kind) => count(dream, kind));
      expect(counts).toEqual([6, 7, 6, 3, 3]);
      expect(dream.world.ledger.every(({ tick, breach }) => tick < 0 && breach === '')).toBe(true);
      expect(new Set(breachesIn(dream.world.ledger))).toEqual(new Set(['']));
      expect(dream.must('ada', { kind: 'myLedger' })).toEqual([]);
    }
  });

  it('is another one the next night, with counts as before', () => {
    const dream = pureNight(['ada']);
    const first = dream.world.ledger.map(({ subject, recipient }) => `${subject}${recipient}`).join(' ');
    dream.world.phase = 'ending';
    dream.must('ada', { kind: 'ready', on: true });
    dream.run(2);
    expect(dream.world.night).toBe(2);
    expect(count(dream, 'end')).toBe(6);
    expect(dream.world.ledger.map(({ subject, recipient }) => `${subject}${recipient}`).join(' ')).not.toBe(first);
  });

  it('sends two honest rows late, which look as if something had gone on', () => {
    const dream = nightOf('none');
    const opening = dream.world.ledger.length;
    play(dream, 80);
    const late = dream.world.ledger.slice(opening).filter(({ tick }) => tick < 0);
    expect(late).toHaveLength(2);
    for (const row of late) {
      const ends = dream.world.ledger.filter(
        ({ kind, grant, seq }) => (kind === 'end' || kind === 'ranOut') && grant === row.grant && seq < row.seq,
      );
      expect(ends.length).toBeGreaterThan(0);
    }
    expect(new Set(breachesIn(dream.world.ledger, openTies(dream.world)))).toEqual(new Set(['']));
  });
});

describe('waves', () => {
  it('press half as hard again when the flaw plays on the stage', () => {
    const pressed = (mayMisuse: boolean): { readonly most: number; readonly own: number } => {
      const dream = pureNight([], { machine: 'creeping' });
      for (let at = 0; at < 8; at += 1) dream.come(`p${at}`, { mayMisuse });
      dream.weave();
      dream.unveil();
      dream.run(ticksOf(20));
      for (const bed of dream.world.beds) bed.fear = 0;
      dream.run(2);
      const [wave] = dream.world.secret.waves;
      return { most: Math.max(...dream.world.beds.map(({ fear }) => fear)), own: wave?.pressure ?? 0 };
    };
    const [among, onStage] = [pressed(true), pressed(false)];
    expect(onStage.own).toBe(among.own);
    expect(onStage.most - among.most).toBeCloseTo(among.own * 0.5 * FIELD_STEP_SECONDS, 6);
  });
});
