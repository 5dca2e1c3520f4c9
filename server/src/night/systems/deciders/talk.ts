import { ticksOf } from '@lent-dreams/shared/units.ts';
import { hasText, hearersOf } from '../../hearing.ts';
import type { Fact } from '../../state/facts.ts';
import type { World } from '../../state/world.ts';
import { type Decider, done } from '../decide.ts';
import { isKeptFrom } from '../shades/active-shades.ts';

/** Between two words of one person, whatever their kind. */
const WORD_EVERY_TICKS = ticksOf(1.5);

export const saysTooMuch = (world: World, lastWordTick: number): boolean =>
  world.tick - lastWordTick < WORD_EVERY_TICKS;

/** A word, for those who can hear it now. */
export const wordFact = (world: World, bed: number, word: string, isText: boolean): Fact => ({
  fact: 'wordSaid',
  word: { id: world.nextId, bed, word, isText, tick: world.tick, to: hearersOf(world, { bed, isText }) },
});

/** Off until it is said, and off again at once; in every phase, hold and freeze. */
export const allowText: Decider<'allowText'> = (_world, { person }, { on }) =>
  done({ fact: 'textAllowed', person: person.id, on });

/** Free words among dreamers, already cleaned; one who does not agree is enough to silence them. */
export const sayText: Decider<'sayText'> = (world, { person, bed, bedId }, { text }) => {
  if (bed === undefined) return 'notYours';
  if (!hasText(world)) return 'wordsOff';
  if (world.freezeUntil > world.tick || isKeptFrom(world, bedId, 'say')) return 'notNow';
  if (saysTooMuch(world, person.lastWordTick)) return 'rateLimited';
  return text === '' ? 'invalid' : done(wordFact(world, bedId, text, true));
};
