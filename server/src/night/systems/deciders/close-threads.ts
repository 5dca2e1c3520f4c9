import type { BedId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { Fact } from '../../state/facts.ts';
import { chainRow } from '../../state/ledger.ts';
import type { World } from '../../state/world.ts';

/**
 * Ends threads at once, each with its row in the ledger; those that are gone are passed over. All that end in one go
 * must be given in one call, so that their rows follow each other in the chain.
 */
export const closeFacts = (world: World, ids: readonly ThreadId[], how?: 'ranOut'): readonly Fact[] => {
  const rows = [...world.ledger];
  return [...new Set(ids)].flatMap((id) => {
    const thread = world.threads.find((one) => one.id === id);
    if (thread === undefined) return [];
    const row = chainRow(world.secret.salt, rows, {
      tick: world.tick,
      kind: how ?? 'end',
      subject: thread.a,
      sender: thread.a,
      recipient: thread.b,
      feeling: -1,
      grant: thread.fromA,
      depth: 0,
      breach: '',
    });
    rows.push(row);
    return [{ fact: 'threadEnded', id, ...(how && { how }) } as const, { fact: 'ledgerWritten', row } as const];
  });
};

/** Ends every thread of these beds. */
export const closeBedFacts = (world: World, beds: readonly BedId[]): readonly Fact[] =>
  closeFacts(
    world,
    world.threads.filter(({ a, b }) => beds.includes(a) || beds.includes(b)).map(({ id }) => id),
  );
