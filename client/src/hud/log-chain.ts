import type { LedgerRowView } from '@lent-dreams/shared/wire/documents.ts';

/** Is every row's `previous` the hash of a row before it, where both are in my part of the log? */
export const isChainWhole = (rows: readonly LedgerRowView[]): boolean => {
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return rows.every((row) => {
    const before = bySeq.get(row.seq - 1);
    return before === undefined || before.hash === row.previous;
  });
};
