import type { BedId, PersonId } from '@lent-dreams/shared/ids.ts';
import type { Wave } from '../world.ts';

/** What can happen to the evening itself: its clock, lying down, the encore, and free play. */
export type ActFact =
  /** The clock of this part begins to run; it ends at that tick. */
  | { readonly fact: 'clockSet'; readonly ends: number }
  | { readonly fact: 'lyingSet'; readonly bed: BedId; readonly on: boolean }
  /** Everybody lies; `inUnison` where all did so at once. */
  | { readonly fact: 'laidDown'; readonly inUnison: boolean }
  | { readonly fact: 'encoreAsked'; readonly until: number }
  | { readonly fact: 'voted'; readonly person: PersonId; readonly yes: boolean }
  /** The vote is over: the wave that comes, or none, because most said no. */
  | { readonly fact: 'encoreSettled'; readonly wave: Wave | null }
  /** How fast feelings flow, as a share of the usual; what of waves is left stretches with it. */
  | { readonly fact: 'speedSet'; readonly speed: number }
  | { readonly fact: 'flawChosen'; readonly flaw: string }
  | { readonly fact: 'waveSent'; readonly wave: Wave };
