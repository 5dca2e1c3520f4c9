import type { PersonId } from '@lent-dreams/shared/ids.ts';
import type { SaidWord } from '../said-word.ts';

/** What can happen to words. */
export type TalkFact =
  | { readonly fact: 'wordSaid'; readonly word: SaidWord }
  /** Words said before this tick are heard no longer. */
  | { readonly fact: 'wordsFaded'; readonly before: number }
  | { readonly fact: 'textAllowed'; readonly person: PersonId; readonly on: boolean };
