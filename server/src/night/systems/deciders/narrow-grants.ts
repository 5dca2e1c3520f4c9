import { termsOf } from '@lent-dreams/shared/wire/ledger-hash.ts';
import type { Fact } from '../../state/facts.ts';
import { chainRow } from '../../state/ledger.ts';
import type { Grant, Mask, World } from '../../state/world.ts';

/** The part of a grant's terms that its giver's mask lets through. */
export const withinMask = ({ scope, depth, keepsFear }: Mask, mask: Mask | null): Mask =>
  mask === null
    ? { scope, depth, keepsFear }
    : { scope: scope & mask.scope, depth: Math.min(depth, mask.depth), keepsFear: keepsFear || mask.keepsFear };

/** Narrows grants at once, each with its row; all in one call, so that their rows follow each other. */
export const narrowFacts = (world: World, narrower: readonly (readonly [Grant, Mask])[]): readonly Fact[] => {
  const rows = [...world.ledger];
  return narrower.flatMap(([grant, terms]): readonly Fact[] => {
    const row = chainRow(world.secret.salt, rows, {
      tick: world.tick,
      kind: 'narrow',
      subject: grant.giver,
      sender: grant.giver,
      recipient: grant.receiver,
      feeling: -1,
      grant: grant.id,
      depth: terms.depth,
      breach: '',
      terms: termsOf({ ...terms, until: grant.until }),
    });
    rows.push(row);
    return [
      { fact: 'grantNarrowed', id: grant.id, ...terms },
      { fact: 'ledgerWritten', row },
    ];
  });
};
