import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import type { PersonId } from '@lent-dreams/shared/ids.ts';
import type { Person, World } from './world.ts';

/** What the bot of a role remembers beside its documents. Whom it means stands as `dreamerKey`. */
export type Mind = {
  /** Tick of its next turn. */
  nextTick: number;
  /** Turns it has had tonight. */
  turns: number;
  /** Whom it has asked for a wish, and whom it never troubles again: they said no, or let go. */
  asked: readonly string[];
  refused: readonly string[];
  /** Quick word that it says next; '' for none. */
  word: string;
  /** Hex it walks to, −1 for none. */
  goal: number;
  /** Hex that somebody pointed at, to be seen to at its next turn; −1 for none. */
  errand: number;
};

/** The one who plays a role while no person does. */
export const botId = (role: RoleKind): PersonId => `bot-${role}`;

/** Before the first act: who will be a sleeper is open still, and so nobody's wishes are to be seen. */
export const isOpening = ({ phase }: { readonly phase: string }): boolean => phase === 'lobby' || phase === 'dusk';

/** Somebody new, in no bed yet. */
export const newPerson = (
  world: World,
  id: PersonId,
  { name, mayMisuse, bot }: Pick<Person, 'name' | 'mayMisuse' | 'bot'>,
): Person => ({
  id,
  name,
  bot,
  bed: -1,
  connected: true,
  lastTick: world.tick,
  breathing: false,
  looksAway: false,
  wishesWell: -1,
  sitsAt: -1,
  guessSeconds: -1,
  allowsGuests: bot,
  allowsText: false,
  mayMisuse,
  mask: null,
  lentFear: '',
  lentMemory: '',
  memoryText: '',
  lastWordTick: -1000,
  sentOkTick: -1000,
  gotOkTick: -1000,
  ownsFrom: { row: 0, id: 0 },
  nights: 0,
});
