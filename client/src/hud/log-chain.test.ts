import type { LedgerRowView, ReceiptDocument } from '@lent-dreams/shared/wire/documents.ts';
import { ledgerHash, termsOf } from '@lent-dreams/shared/wire/ledger-hash.ts';
import { describe, expect, it } from 'vitest';
import { areReceiptsTrue, isChainWhole } from './log-chain.ts';

const row = (seq: number, previous: string, recipient = 1): LedgerRowView => {
  const bare = {
    seq,
    tick: seq,
    kind: 'access' as const,
    subject: 0,
    sender: 0,
    recipient,
    feeling: 5,
    grant: 0,
    depth: 1,
    breach: '' as const,
    salt: `salt${seq}`,
    previous,
  };
  return { ...bare, hash: ledgerHash(bare) };
};

describe('the check of my log', () => {
  const first = row(1, 'start');
  const second = row(2, first.hash);

  it('accepts rows that follow each other, and gaps where rows are of others', () => {
    expect(isChainWhole([first, second, row(7, 'of somebody else')])).toBe(true);
  });

  it('finds a row whose words were changed', () => {
    expect(isChainWhole([first, { ...second, recipient: 4 }])).toBe(false);
  });

  it('finds a row that was put in the place of another', () => {
    expect(isChainWhole([first, row(2, 'forged')])).toBe(false);
  });
});

describe('the check of my receipts', () => {
  const terms = { scope: 3, keepsFear: false, until: 'morning' } as const;
  const bare = { ...row(1, 'start'), kind: 'grant', grant: 5, depth: 2, terms: termsOf(terms) } as const;
  const granted: LedgerRowView = { ...bare, hash: ledgerHash(bare) };
  const receipt: ReceiptDocument = {
    kind: 'receipt',
    id: 5,
    thread: 4,
    giver: 0,
    receiver: 1,
    depth: 2,
    ...terms,
    lamps: { free: true, canUndo: true, askedFirst: true, byHand: true, onlyWished: true },
    startTick: 1,
    endTick: 0,
    rowHash: granted.hash,
  };

  it('accepts those that say what their rows say', () => {
    expect(areReceiptsTrue([receipt], [granted])).toBe(true);
    expect(areReceiptsTrue([{ ...receipt, rowHash: '' }], [])).toBe(true);
  });

  it('finds one that says more, and one whose row is not there', () => {
    expect(areReceiptsTrue([{ ...receipt, scope: 7 }], [granted])).toBe(false);
    expect(areReceiptsTrue([receipt], [])).toBe(false);
  });
});
