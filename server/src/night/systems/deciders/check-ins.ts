import { ticksOf } from '@lent-dreams/shared/units.ts';
import { personIn } from '../../state/world.ts';
import { type Decider, done } from '../decide.ts';

/** Between two questions of one person, and between two that reach one person. */
const SENT_EVERY_TICKS = ticksOf(10);
const GOT_EVERY_TICKS = ticksOf(20);

/** Kept nowhere: ◐ and ○ change the person's own screen, the server learns nothing. */
export const checkIn: Decider<'checkIn'> = () => done();

/**
 * Asks one person in private whether they are well. Heard where it may be; the asker is told the same wherever it is
 * not, so that neither a block nor an X nor a quiet room can be read from it. The answer is the other's alone.
 */
export const askOk: Decider<'askOk'> = (world, { person, bed }, { to }) => {
  const other = personIn(world, to);
  if (bed === undefined) return 'notYours';
  if (other === undefined || other.id === person.id) return 'invalid';
  if (world.tick - person.sentOkTick < SENT_EVERY_TICKS) return 'rateLimited';
  const mine = world.safety[person.id];
  const theirs = world.safety[other.id];
  const isApart =
    mine?.blocked.includes(other.id) === true ||
    theirs?.blocked.includes(person.id) === true ||
    theirs?.muted.includes(person.id) === true;
  const rests = theirs?.quietRoom === true || theirs?.xPending === true || world.beds[to]?.presence === 'lookingDown';
  const isAsked = world.tick - other.gotOkTick < GOT_EVERY_TICKS;
  return done({
    fact: 'okAsked',
    by: person.id,
    to: other.id,
    reaches: other.connected && !isApart && !rests && !isAsked,
  });
};
