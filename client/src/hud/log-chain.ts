import type { LedgerRowView, ReceiptDocument } from '@lent-dreams/shared/wire/documents.ts';
import { isReceiptTrue, ledgerHash } from '@lent-dreams/shared/wire/ledger-hash.ts';

/** Does every row carry its own hash, and the hash of the row before it, where that one is in my part of the log? */
export const isChainWhole = (rows: readonly LedgerRowView[]): boolean => {
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return rows.every((row) => {
    const before = bySeq.get(row.seq - 1);
    return ledgerHash(row) === row.hash && (before === undefined || before.hash === row.previous);
  });
};

/** Does each receipt say no more than its row in my log? One that the Guild tied itself has no row, and says so. */
export const areReceiptsTrue = (receipts: readonly ReceiptDocument[], rows: readonly LedgerRowView[]): boolean =>
  receipts.every((receipt) => {
    const row = rows.find(({ kind, grant }) => kind === 'grant' && grant === receipt.id);
    return row === undefined ? receipt.rowHash === '' : isReceiptTrue(receipt, row);
  });
