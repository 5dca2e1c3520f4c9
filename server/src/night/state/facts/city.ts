import type { BedId, PersonId } from '@lent-dreams/shared/ids.ts';

/** What those who watch can do, and what a dreamer lets them do. */
export type CityFact =
  | { readonly fact: 'wishedWell'; readonly person: PersonId; readonly bed: BedId }
  /** Seconds from the curtain until fear runs over, 0 for never. */
  | { readonly fact: 'guessed'; readonly person: PersonId; readonly seconds: number }
  | { readonly fact: 'lookedAway'; readonly person: PersonId; readonly on: boolean }
  /** A watcher sits in at a bed, or gets up (−1). */
  | { readonly fact: 'satIn'; readonly person: PersonId; readonly bed: BedId }
  | { readonly fact: 'guestsAllowed'; readonly person: PersonId; readonly on: boolean };
