import { sha256 } from '../maths/sha256.ts';
import type { LedgerRowView } from './documents.ts';

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
    ].join('|'),
  );
