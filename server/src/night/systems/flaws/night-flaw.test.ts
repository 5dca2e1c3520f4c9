import { ticksOf } from '@lent-dreams/shared/units.ts';
import { describe, expect, it } from 'vitest';
import { bedIn, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { FLAWS } from './index.ts';

describe('the night’s flaw', () => {
  const nightOf = (machine: string, mayMisuse = true): PureNight => {
    const dream = pureNight([], { machine });
    for (const who of ['ada', 'ben', 'cy']) dream.come(who, { mayMisuse });
    dream.weave();
    Object.assign(bedIn(dream, 'ben'), { lucidity: 12 });
    dream.tie('ada', 'ben');
    dream.tie('ben', 'cy');
    return dream;
  };
  /** Rows of the log that no yes covers, seconds of the unveiling later. */
  const breaches = (dream: PureNight, seconds: number): readonly (readonly [number, number, string])[] => {
    dream.unveil();
    for (let second = 0; second < seconds; second += 1) {
      for (const bed of dream.world.beds) bed.fear = 20;
      dream.run(ticksOf(1));
    }
    return dream.world.ledger.flatMap(({ subject, recipient, breach }) =>
      breach === '' ? [] : [[subject, recipient, breach] as const],
    );
  };

  it('acts from the curtain on, never before', () => {
    const dream = nightOf('passed-on');
    dream.run(ticksOf(15));
    expect([dream.world.hidden, dream.world.leaks]).toEqual([[], {}]);
    expect(dream.world.ledger.every(({ breach }) => breach === '')).toBe(true);
  });

  it('passed on leaves rows whose recipient was never granted', () => {
    const rows = breaches(nightOf('passed-on'), 11);
    expect(rows).toEqual(
      expect.arrayContaining([
        [0, 2, 'recipient'],
        [2, 0, 'recipient'],
      ]),
    );
    expect(rows.every(([, , breach]) => breach === 'recipient')).toBe(true);
    // Guests of the Guild are tied between sleepers; people leak to each other over Ben alone.
    const among = rows.filter(([from, to]) => from < 3 && to < 3);
    expect(new Set(among.map(([from, to]) => `${from}${to}`))).toEqual(new Set(['02', '20']));
  });

  it('creeping leaves rows of transmission on granted pairs, from fifteen seconds on', () => {
    expect(breaches(nightOf('creeping'), 14)).toEqual([]);
    const rows = breaches(nightOf('creeping'), 21);
    expect(rows).toEqual(
      expect.arrayContaining([
        [0, 1, 'transmission'],
        [2, 1, 'transmission'],
      ]),
    );
    expect(rows.every(([, , breach]) => breach === 'transmission')).toBe(true);
  });

  it.each([...FLAWS.keys()])('%s never touches people who left their lendings out of it', (machine) => {
    const dream = nightOf(machine, false);
    const people = breaches(dream, 32).filter(([from, to]) => from < 3 || (to >= 0 && to < 3));
    expect(people).toEqual([]);
  });

  it('is none when the machine keeps its word', () => {
    const dream = nightOf('none');
    expect(breaches(dream, 32)).toEqual([]);
    expect(dream.world.trueGain).toBe(dream.world.officialGain);
  });

  it('shows in nobody’s own log before the end', () => {
    const dream = nightOf('passed-on');
    breaches(dream, 11);
    const rows = (): readonly { breach: string }[] => dream.must('ada', { kind: 'myLedger' }) as { breach: string }[];
    expect(rows().every(({ breach }) => breach === '')).toBe(true);
    dream.world.phase = 'ending';
    expect(rows().some(({ breach }) => breach === 'recipient')).toBe(true);
  });
});
