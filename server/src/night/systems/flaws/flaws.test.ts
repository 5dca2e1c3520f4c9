import { type Channel, CONDUCTANCE_PER_DEPTH } from '@lent-dreams/shared/rules/field.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { describe, expect, it } from 'vitest';
import { bedIn, type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { creeping } from './creeping.ts';
import { hiddenFlows } from './hidden-flows.ts';
import { passedOn } from './passed-on.ts';

const channel = (from: number, to: number, fearPerSecond = 0.06): Channel => ({
  from,
  to,
  warm: 31,
  warmPerSecond: 0.06,
  fearPerSecond,
});
const EVERYBODY = { mayMisuse: Array.from({ length: 8 }, () => true), humans: 3 };

describe('what is passed on', () => {
  it.each([
    ['from A over B to C', [channel(0, 1), channel(1, 2)], [{ from: 0, to: 2, depth: 1 }]],
    ['but not where A gives to C anyway', [channel(0, 1), channel(1, 2), channel(0, 2)], []],
    ['but not back to A', [channel(0, 1), channel(1, 0)], []],
    [
      'but no further than two steps',
      [channel(0, 1), channel(1, 2), channel(2, 3)],
      [
        { from: 0, to: 2, depth: 1 },
        { from: 1, to: 3, depth: 1 },
      ],
    ],
    ['but not fear that was kept', [channel(0, 1, 0), channel(1, 2)], []],
    [
      'once only, by two ways',
      [channel(0, 1), channel(1, 3), channel(0, 2), channel(2, 3)],
      [{ from: 0, to: 3, depth: 1 }],
    ],
  ])('flows %s', (_how, granted, leaks) => {
    expect(passedOn.leaks(granted, 10)).toEqual(leaks);
  });
});

describe('what creeps', () => {
  it.each([
    [14.9, []],
    [15, [{ from: 0, to: 1, depth: 1 }]],
    [29.9, [{ from: 0, to: 1, depth: 1 }]],
    [30, [{ from: 0, to: 1, depth: 2 }]],
    [90, [{ from: 0, to: 1, depth: 2 }]],
  ])('after %d seconds is a depth step more, twice', (seconds, leaks) => {
    expect(creeping.leaks([channel(0, 1), channel(2, 3, 0)], seconds)).toEqual(leaks);
  });
});

describe('a hidden flow', () => {
  it('needs a word of both ends', () => {
    const granted = [channel(0, 1), channel(1, 2), channel(2, 3)];
    for (const [refuses, left] of [
      [0, [{ from: 1, to: 3 }]],
      [1, [{ from: 0, to: 2 }]],
      [3, [{ from: 0, to: 2 }]],
    ] as const) {
      const mayMisuse = EVERYBODY.mayMisuse.map((_may, bed) => bed !== refuses);
      expect(hiddenFlows(passedOn, granted, 10, { ...EVERYBODY, mayMisuse })).toMatchObject(left);
    }
  });

  it('is as strong as the flaw is for so many people, and none without a flaw', () => {
    const granted = [channel(0, 1), channel(1, 2)];
    const [alone] = hiddenFlows(passedOn, granted, 0, { ...EVERYBODY, humans: 1 });
    const [many] = hiddenFlows(passedOn, granted, 0, { ...EVERYBODY, humans: 8 });
    expect(alone?.perSecond).toBeCloseTo(CONDUCTANCE_PER_DEPTH * 3.4, 12);
    expect(many?.perSecond).toBeCloseTo(CONDUCTANCE_PER_DEPTH * 2.3, 12);
    expect(hiddenFlows(undefined, granted, 0, EVERYBODY)).toEqual([]);
  });
});

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
    return dream.world.ledger.flatMap(({ sender, recipient, breach }) =>
      breach === '' ? [] : [[sender, recipient, breach] as const],
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

  it.each(['passed-on', 'creeping'])('%s never touches people who left their lendings out of it', (machine) => {
    const dream = nightOf(machine, false);
    const people = breaches(dream, 32).filter(([from, to]) => from < 3 || to < 3);
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
