import type { Refusal } from '@lent-dreams/shared/wire/refusals.ts';
import type { RequestOf } from '@lent-dreams/shared/wire/requests.ts';
import type { Fact } from '../../state/facts.ts';
import type { Bed, World } from '../../state/world.ts';
import type { Asker } from '../decide.ts';

/** Whoever acts: in a bed, awake, and allowed to. */
export type Actor = Asker & { readonly bed: Bed };

/** What an ability is pointed at. */
type Aimed = RequestOf<'act'>;

/**
 * What one ability of a role does. Cost, cooldown, act and night are checked before, by its content; here only the aim is,
 * and what follows. No ability closes, opens or widens an agreement, answers a question or makes a document
 * (design: roles).
 */
export type AbilityRule = {
  readonly kind: string;
  readonly use: (world: World, actor: Actor, aimed: Aimed) => Refusal | readonly Fact[];
  /** Nothing is left of it tonight. */
  readonly isSpent?: (actor: Actor) => boolean;
  /** Somebody of any role does after what another did, at no cost; undefined where there is nobody to follow. */
  readonly copy?: (world: World, actor: Actor) => readonly Fact[] | undefined;
};
