import type { PersonId } from '@lent-dreams/shared/ids.ts';
import type { Refusal } from '@lent-dreams/shared/wire/refusals.ts';
import type { RequestKind, RequestOf } from '@lent-dreams/shared/wire/requests.ts';
import type { Fact } from '../state/facts.ts';
import type { Bed, Person, World } from '../state/world.ts';

/** What a decider sees: the world as it is, and who asks. `bed` is theirs, undefined for a watcher. */
export type Asker = { readonly person: Person; readonly bed: Bed | undefined; readonly bedId: number };

/** A decision: a reason why not, or what happened, with an answer for the asker where there is one. */
export type Decision = Refusal | { readonly facts: readonly Fact[]; readonly result?: unknown };

export type Decider<Kind extends RequestKind> = (world: World, asker: Asker, request: RequestOf<Kind>) => Decision;

export const done = (...facts: readonly Fact[]): Decision => ({ facts });

export const askerOf = (world: World, id: PersonId): Asker | undefined => {
  const person = world.people[id];
  return person === undefined ? undefined : { person, bed: world.beds[person.bed], bedId: person.bed };
};

/**
 * Why this person cannot act in the fiction now, or '' if they can: watchers, a room asked for quiet, the ward.
 * A *no* never asks this.
 */
export const holdsBack = (world: World, { bed }: Asker): Refusal | '' => {
  if (bed === undefined) return 'notYours';
  if (world.freezeUntil > world.tick || bed.presence === 'ward' || world.phase === 'ending') return 'notNow';
  return '';
};
