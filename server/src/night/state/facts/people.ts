import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import type { BedId, PersonId } from '@lent-dreams/shared/ids.ts';

/** What can happen to personas, roles and the bots that stand in for missing people. */
export type PeopleFact =
  /** A person took the other persona they were shown; it was the one of bed `other`. */
  | { readonly fact: 'personaPicked'; readonly bed: BedId; readonly other: BedId; readonly choice: 0 | 1 }
  | { readonly fact: 'roleTaken'; readonly bed: BedId; readonly role: RoleKind }
  /** Two changed their roles with each other. */
  | { readonly fact: 'rolesSwapped'; readonly one: BedId; readonly other: BedId }
  | { readonly fact: 'botCame'; readonly bed: BedId; readonly role: RoleKind }
  | { readonly fact: 'botLeft'; readonly bed: BedId }
  /** A bot has had its turn. */
  | { readonly fact: 'botTurned'; readonly person: PersonId; readonly nextTick: number; readonly goal: number }
  /** A bot has a word on its tongue, or none any more. */
  | { readonly fact: 'botWordPut'; readonly person: PersonId; readonly word: string }
  /** Nobody is in the night any more, or somebody is again (0). */
  | { readonly fact: 'deserted'; readonly since: number }
  /** A bot breathes in the place of somebody who is away, or does so no longer. */
  | { readonly fact: 'calmKept'; readonly bed: BedId; readonly on: boolean };
