import { sha256 } from '@lent-dreams/shared/maths/sha256.ts';
import { ledgerHash } from '@lent-dreams/shared/wire/ledger-hash.ts';
import type { LedgerRow } from './world.ts';

/** A row before it has its place in the chain. */
export type LedgerDraft = Omit<LedgerRow, 'seq' | 'salt' | 'previous' | 'hash'>;

/** Hash before the first row. */
const GENESIS = '0'.repeat(64);
const SALT_DIGITS = 32;

/**
 * Chains a draft to the rows before it, of which the last is enough. Its salt is drawn from the night's secret by its
 * number, so that a replay gives the same row and nobody without the row can guess it.
 */
export const chainRow = (secret: string, rows: readonly LedgerRow[], draft: LedgerDraft): LedgerRow => {
  const seq = (rows.at(-1)?.seq ?? 0) + 1;
  const salt = sha256(`${secret}:${seq}`).slice(0, SALT_DIGITS);
  const row = { ...draft, seq, salt, previous: rows.at(-1)?.hash ?? GENESIS };
  return { ...row, hash: ledgerHash(row) };
};

/** Index of the first row that does not fit the chain, −1 when all do. */
export const firstBrokenRow = (rows: readonly LedgerRow[]): number =>
  rows.findIndex((row, index) => row.previous !== (rows[index - 1]?.hash ?? GENESIS) || row.hash !== ledgerHash(row));
