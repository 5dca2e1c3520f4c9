import type { LedgerRowView } from '@lent-dreams/shared/wire/documents.ts';
import { ledgerHash } from '@lent-dreams/shared/wire/ledger-hash.ts';
import { describe, expect, it } from 'vitest';
import { isChainWhole } from './log-chain.ts';

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
