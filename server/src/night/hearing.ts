import type { PersonId } from '@lent-dreams/shared/ids.ts';
import { seesBody } from './sight.ts';
import type { SaidWord } from './state/said-word.ts';
import type { World } from './state/world.ts';

/** Free words hang in the air only while everybody in a bed agrees; nobody there agrees to nothing (consent: text). */
export const hasText = (world: World): boolean => {
  const dreamers = Object.values(world.people).filter(({ bed, bot, connected }) => bed >= 0 && !bot && connected);
  return dreamers.length > 0 && dreamers.every(({ allowsText }) => allowsText);
};

/** Whoever looks away, rests or has stepped out hears nothing that is said. */
const listens = (world: World, viewer: PersonId): boolean => {
  const person = world.people[viewer];
  if (person === undefined || person.bot || person.looksAway) return false;
  return world.safety[viewer]?.quietRoom !== true && world.beds[person.bed]?.presence !== 'lookingDown';
};

const mayHear = (world: World, viewer: PersonId, { bed, isText }: Pick<SaidWord, 'bed' | 'isText'>): boolean =>
  listens(world, viewer) &&
  seesBody(world, viewer, bed) &&
  // Free words are among dreamers: nobody in the city agreed to them.
  (!isText || (hasText(world) && (world.people[viewer]?.bed ?? -1) >= 0));

/** Everybody who could hear a word said now. */
export const hearersOf = (world: World, word: Pick<SaidWord, 'bed' | 'isText'>): readonly PersonId[] =>
  Object.keys(world.people).filter((viewer) => mayHear(world, viewer, word));

/** Did this person hear it, and may they still? */
export const hears = (world: World, viewer: PersonId, word: SaidWord): boolean =>
  word.to.includes(viewer) && mayHear(world, viewer, word);
