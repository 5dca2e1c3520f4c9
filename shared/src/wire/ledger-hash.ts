import { sha256 } from '../maths/sha256.ts';
import type { LedgerRowView, ReceiptDocument } from './documents.ts';

/**
 * Hash of a ledger row: SHA-256 in hex over the hash before it, its salt and its fields in fixed order. Whoever holds a
 * row can check it alone. The salt, 128 bits, travels with the row only: without it a neighbour's few small numbers
 * could be guessed from the hash that the next row carries.
 */
export const ledgerHash = (row: Omit<LedgerRowView, 'hash'>): string =>
  sha256(
    [
      row.previous,
      row.salt,
      row.seq,
      row.tick,
      row.kind,
      row.subject,
      row.sender,
      row.recipient,
      row.feeling,
      row.grant,
      row.depth,
      row.breach,
      row.terms ?? '',
    ].join('|'),
  );

/** What a grant's row holds of it beside the depth: feelings (bits 0–5), whether fear is kept, until when. */
export const termsOf = ({ scope, keepsFear, until }: Pick<ReceiptDocument, 'scope' | 'keepsFear' | 'until'>): string =>
  `${scope}/${keepsFear ? 'keepsFear' : 'fearToo'}/${until}`;

/**
 * Does a receipt say what its row in the ledger says, or less? A grant narrowed later says less; any other change of a
 * receipt, and any change of its row, is found.
 */
export const isReceiptTrue = (receipt: Omit<ReceiptDocument, 'kind'>, row: LedgerRowView): boolean => {
  const [scope, fear, until] = (row.terms ?? '').split('/');
  return (
    row.kind === 'grant' &&
    row.hash === receipt.rowHash &&
    row.hash === ledgerHash(row) &&
    row.grant === receipt.id &&
    row.subject === receipt.giver &&
    row.recipient === receipt.receiver &&
    row.tick === receipt.startTick &&
    receipt.depth <= row.depth &&
    (receipt.scope & ~Number(scope)) === 0 &&
    (receipt.keepsFear || fear === 'fearToo') &&
    receipt.until === until
  );
};
