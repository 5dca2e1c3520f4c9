import type { LedgerRowView } from '@lent-dreams/shared/wire/documents.ts';
import { describe, expect, it } from 'vitest';
import { isChainWhole } from './log-chain.ts';

const row = (seq: number, previous: string, hash: string): LedgerRowView => ({
  seq,
  tick: seq,
  kind: 'access',
  subject: 0,
  sender: 0,
  recipient: 1,
  feeling: 5,
  grant: 0,
  depth: 1,
  breach: '',
  previous,
  hash,
});

describe('the check of my log', () => {
  it('accepts rows that follow each other, and gaps where rows are of others', () => {
    expect(isChainWhole([row(1, '', 'a'), row(2, 'a', 'b'), row(7, 'x', 'y')])).toBe(true);
  });

  it('finds a row that was changed', () => {
    expect(isChainWhole([row(1, '', 'a'), row(2, 'forged', 'b')])).toBe(false);
  });
});
