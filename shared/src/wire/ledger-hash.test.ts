import { describe, expect, it } from 'vitest';
import type { LedgerRowView, ReceiptDocument } from './documents.ts';
import { isReceiptTrue, ledgerHash, termsOf } from './ledger-hash.ts';

const GRANT = { scope: 0b000111, keepsFear: false, until: 'morning' } as const;

const rowOf = (change: Partial<LedgerRowView> = {}): LedgerRowView => {
  const row = {
    seq: 1,
    tick: 40,
    kind: 'grant',
    subject: 0,
    sender: 0,
    recipient: 1,
    feeling: -1,
    grant: 7,
    depth: 2,
    terms: termsOf(GRANT),
    breach: '',
    salt: 'ab',
    previous: '00',
    ...change,
  } as const;
  return { ...row, hash: ledgerHash(row) };
};

const ROW = rowOf();
const RECEIPT: ReceiptDocument = {
  kind: 'receipt',
  id: 7,
  thread: 6,
  giver: 0,
  receiver: 1,
  depth: 2,
  ...GRANT,
  lamps: { free: true, canUndo: true, askedFirst: false, byHand: true, onlyWished: false },
  startTick: 40,
  endTick: 0,
  rowHash: ROW.hash,
};

describe('a receipt', () => {
  it('is true beside its own row, also after it was narrowed or ended', () => {
    expect(isReceiptTrue(RECEIPT, ROW)).toBe(true);
    expect(isReceiptTrue({ ...RECEIPT, depth: 1, scope: 0b000001, keepsFear: true, endTick: 90 }, ROW)).toBe(true);
  });

  it.each<readonly [string, Partial<ReceiptDocument>]>([
    ['a wider scope', { scope: 0b001111 }],
    ['more depth', { depth: 3 }],
    ['a longer time', { until: 'curtain' }],
    ['another giver', { giver: 2 }],
    ['another receiver', { receiver: 2 }],
    ['another beginning', { startTick: 39 }],
    ['another grant', { id: 8 }],
    ['another row', { rowHash: rowOf({ tick: 41 }).hash }],
  ])('forged to %s is found', (_what, change) => {
    expect(isReceiptTrue({ ...RECEIPT, ...change }, ROW)).toBe(false);
  });

  it('that gives fear after all is found', () => {
    const row = rowOf({ terms: termsOf({ ...GRANT, keepsFear: true }) });
    expect(isReceiptTrue({ ...RECEIPT, rowHash: row.hash, keepsFear: true }, row)).toBe(true);
    expect(isReceiptTrue({ ...RECEIPT, rowHash: row.hash }, row)).toBe(false);
  });

  it('does not stand beside a row that was changed, or that grants nothing', () => {
    const wider = { ...ROW, terms: termsOf({ ...GRANT, scope: 63 }) };
    expect(isReceiptTrue({ ...RECEIPT, scope: 63 }, wider)).toBe(false);
    const access = rowOf({ kind: 'access' });
    expect(isReceiptTrue({ ...RECEIPT, rowHash: access.hash }, access)).toBe(false);
  });
});
