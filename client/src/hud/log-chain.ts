import type { LedgerRowView } from '@lent-dreams/shared/wire/documents.ts';
import { ledgerHash } from '@lent-dreams/shared/wire/ledger-hash.ts';

/** Does every row carry its own hash, and the hash of the row before it, where that one is in my part of the log? */
export const isChainWhole = (rows: readonly LedgerRowView[]): boolean => {
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return rows.every((row) => {
    const before = bySeq.get(row.seq - 1);
    return ledgerHash(row) === row.hash && (before === undefined || before.hash === row.previous);
  });
};
