import { sha256 } from '@lent-dreams/shared/maths/sha256.ts';
import type { LedgerRow } from './world.ts';

/** A row before it has its place in the chain. */
export type LedgerDraft = Omit<LedgerRow, 'seq' | 'previous' | 'hash'>;

/** Hash before the first row. */
const GENESIS = '0'.repeat(64);

/** The fields of a row in the fixed order in which they are hashed; what a holder needs to check it alone. */
const sealed = (row: Omit<LedgerRow, 'hash'>): string =>
  [
    row.previous,
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
  ].join('|');

/** Chains a draft to the rows before it: SHA-256 over the previous hash and its own fields. */
export const chainRow = (rows: readonly LedgerRow[], draft: LedgerDraft): LedgerRow => {
  const row = { ...draft, seq: rows.length + 1, previous: rows.at(-1)?.hash ?? GENESIS };
  return { ...row, hash: sha256(sealed(row)) };
};

/** Index of the first row that does not fit the chain, −1 when all do. */
export const firstBrokenRow = (rows: readonly LedgerRow[]): number =>
  rows.findIndex(
    (row, index) => row.previous !== (rows[index - 1]?.hash ?? GENESIS) || row.hash !== sha256(sealed(row)),
  );
