import { type Decider, done } from '../decide.ts';
import { welcomes } from '../guests.ts';

/** One bed at a time, and only one whose dreamer lets watchers do so. */
export const wishWell: Decider<'wishWell'> = (world, { person, bed }, { bed: to }) => {
  if (bed !== undefined) return 'notYours';
  if (world.phase !== 'weaving') return 'notNow';
  return welcomes(world, to, person.id) ? done({ fact: 'wishedWell', person: person.id, bed: to }) : 'noGuests';
};

/** Before the curtain; it can be changed until then. */
export const guess: Decider<'guess'> = (world, { person, bed }, { seconds }) => {
  if (bed !== undefined) return 'notYours';
  if (world.phase === 'unveiling' || world.phase === 'ending') return 'notNow';
  return done({ fact: 'guessed', person: person.id, seconds });
};

/** Looking back is possible at any time. */
export const lookAway: Decider<'lookAway'> = (world, { person, bed }, { on }) => {
  if (bed !== undefined) return 'notYours';
  if (on && world.phase !== 'unveiling') return 'notNow';
  return done({ fact: 'lookedAway', person: person.id, on });
};

/** Changes nothing but the watcher's own picture; getting up is never refused. */
export const sitIn: Decider<'sitIn'> = (world, { person, bed }, { bed: at }) => {
  if (bed !== undefined) return 'notYours';
  if (at < 0) return done({ fact: 'satIn', person: person.id, bed: -1 });
  if (world.phase !== 'unveiling') return 'notNow';
  return welcomes(world, at, person.id) ? done({ fact: 'satIn', person: person.id, bed: at }) : 'noGuests';
};

export const allowGuests: Decider<'allowGuests'> = (_world, { person }, { on }) =>
  done({ fact: 'guestsAllowed', person: person.id, on });
