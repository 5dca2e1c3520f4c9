import type { ReceiptRecord } from '@lent-dreams/shared/wire/documents.ts';
import type { Decider } from '../decide.ts';

/** Rows about what is mine, from when I lay down. Flows that nobody agreed to show once the act is over. */
export const myLedger: Decider<'myLedger'> = (world, { person, bedId }) => ({
  facts: [],
  result: world.ledger.filter(
    ({ seq, tick, subject, recipient, breach }) =>
      bedId >= 0 &&
      // What was before tonight is of others, also where its row comes late.
      tick >= 0 &&
      seq > person.ownsFrom.row &&
      (subject === bedId || recipient === bedId) &&
      (breach === '' || world.phase === 'ending'),
  ),
});

/** Receipts of all that was granted to or by me tonight, the ended ones too. */
export const myReceipts: Decider<'myReceipts'> = (world, { person, bedId }) => ({
  facts: [],
  result: world.grants
    .filter(({ id, giver, receiver }) => bedId >= 0 && id >= person.ownsFrom.id && [giver, receiver].includes(bedId))
    .map((grant): ReceiptRecord => ({ kind: 'receipt', ...grant, state: grant.endTick > 0 ? 'ended' : 'live' })),
});
