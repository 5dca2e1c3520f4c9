import { describe, expect, it } from 'vitest';
import { type Breach, breachesIn, HUB, UNLISTED } from './breach.ts';
import type { LedgerRowView } from './documents.ts';
import { termsOf } from './ledger-hash.ts';

const ALL = 0b11_1111;

const row = (kind: LedgerRowView['kind'], tick: number, how: Partial<LedgerRowView> = {}): LedgerRowView => ({
  seq: 1,
  tick,
  kind,
  subject: 0,
  sender: 0,
  recipient: 1,
  feeling: -1,
  grant: 7,
  depth: 2,
  breach: '',
  salt: '',
  previous: '',
  hash: '',
  ...how,
});
const terms = (scope: number, keepsFear = false): string => termsOf({ scope, keepsFear, until: 'morning' });
const GRANT = row('grant', 10, { terms: terms(ALL) });
const access = (tick: number, how: Partial<LedgerRowView> = {}): LedgerRowView =>
  row('access', tick, { feeling: 1, ...how });

/** What the last of these rows breaks. */
const last = (...rows: readonly LedgerRowView[]): Breach | undefined => breachesIn(rows).at(-1);

describe('the breach detector', () => {
  it.each<readonly [string, Breach, readonly LedgerRowView[]]>([
    ['as agreed', '', [GRANT, access(20)]],
    ['before any grant', 'subject', [access(20)]],
    ['of somebody who gave nothing by it', 'subject', [GRANT, access(20, { subject: 3, sender: 3 })]],
    ['to another', 'recipient', [GRANT, access(20, { recipient: 2 })]],
    ['to one on no list', 'recipient', [GRANT, access(20, { recipient: UNLISTED })]],
    ['deeper than granted', 'transmission', [GRANT, access(20, { depth: 3 })]],
    ['thinner than granted', '', [GRANT, access(20, { depth: 1 })]],
    ['after it was let go', 'transmission', [GRANT, row('end', 15), access(16)]],
    ['after it ran out', 'transmission', [GRANT, row('ranOut', 15), access(16)]],
    [
      'after the other let go of the thread',
      'transmission',
      [GRANT, row('end', 15, { subject: 1, sender: 1, recipient: 0, grant: 8 }), access(16)],
    ],
    ['written late, but felt before the end', '', [GRANT, row('end', 15), access(15)]],
    ['renewed by a real yes', '', [GRANT, row('ranOut', 15), { ...GRANT, tick: 18 }, access(20)]],
    ['between an end and its renewal', 'transmission', [GRANT, row('ranOut', 15), { ...GRANT, tick: 18 }, access(16)]],
    ['of fear that was kept', 'type', [row('grant', 10, { terms: terms(ALL, true) }), access(20, { feeling: 5 })]],
    ['of a feeling that was not given', 'type', [row('grant', 10, { terms: terms(0b00_0001) }), access(20)]],
    ['of a feeling narrowed away', 'type', [GRANT, row('narrow', 15, { terms: terms(0b00_0001) }), access(20)]],
    ['felt before it was narrowed', '', [GRANT, row('narrow', 15, { terms: terms(0b00_0001) }), access(14)]],
    [
      'deeper than it was narrowed to',
      'transmission',
      [GRANT, row('narrow', 15, { depth: 1, terms: terms(ALL) }), access(20)],
    ],
    ['that rode on another feeling', 'type', [GRANT, access(20, { feeling: 5, terms: 'along/1' })]],
    ['for which the hub said yes', 'sender', [{ ...GRANT, sender: HUB }]],
    ['on a yes of the hub', 'sender', [{ ...GRANT, sender: HUB }, access(20)]],
    [
      'of something taken back',
      'type',
      [
        row('lend', 5, { terms: 'fear/3' }),
        row('takeBack', 9, { terms: 'fear/3' }),
        access(20, { grant: 0, terms: 'fear/3' }),
      ],
    ],
    ['of something still lent', '', [row('lend', 5, { terms: 'fear/3' }), access(20, { grant: 0, terms: 'fear/3' })]],
  ])('a flow %s breaks: %s', (_what, breach, rows) => {
    expect(last(...rows)).toBe(breach);
  });

  it('knows grants that the Guild tied openly, which have no row', () => {
    const tie = { id: 7, giver: 0, receiver: 1, scope: ALL, depth: 2, keepsFear: false, startTick: 10 };
    expect(breachesIn([access(20), access(21, { depth: 3 })], [tie])).toEqual(['', 'transmission']);
    // What ended between the two before it was tied is another matter.
    expect(breachesIn([row('end', 5), access(20)], [tie])).toEqual(['', '']);
    expect(breachesIn([row('end', 12), access(20)], [tie])).toEqual(['', 'transmission']);
  });

  it('never reads what a row says of itself', () => {
    expect(last(GRANT, access(20, { breach: 'type' }))).toBe('');
  });
});
