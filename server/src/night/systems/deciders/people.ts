import { ticksOf } from '@lent-dreams/shared/units.ts';
import { openRoles, otherBed } from '../../state/dusk-options.ts';
import { isOpening } from '../../state/people.ts';
import { type Decider, done } from '../decide.ts';
import { seatFacts } from '../seats/seat-facts.ts';
import { swapRefusal } from '../seats/swap-roles.ts';
import { promptOf, reachable, tooMany } from './consent.ts';

const SWAP_TICKS = ticksOf(8);

/** One of the two personas shown; the other goes back to the dream. */
export const pickPersona: Decider<'pickPersona'> = (world, { bed, bedId }, { choice }) => {
  if (bed === undefined) return 'notYours';
  if (!isOpening(world)) return 'notNow';
  if (choice === (bed.tookOther ? 1 : 0)) return done();
  const other = otherBed(world, bedId);
  return other < 0 ? 'unavailable' : done({ fact: 'personaPicked', bed: bedId, other, choice });
};

export const pickRole: Decider<'pickRole'> = (world, { bed, bedId }, { role }) => {
  if (bed === undefined) return 'notYours';
  if (!isOpening(world)) return 'notNow';
  return openRoles(world, bedId).includes(role) ? done({ fact: 'roleTaken', bed: bedId, role }) : 'roleFull';
};

/** Asks somebody to change roles; a bot always will. */
export const swapRole: Decider<'swapRole'> = (world, asker, { to }) => {
  const held = reachable(world, asker, to);
  if (held !== '') return held;
  const refused = swapRefusal(world, { from: asker.bedId, to });
  if (refused !== '') return refused;
  return tooMany(world, asker.bedId, to, 'swap') ? 'tooMany' : done(promptOf(world, asker, to, 'swap', SWAP_TICKS));
};

/** A watcher lies down: in a bot's bed, else in a sleeper's. */
export const askSeat: Decider<'askSeat'> = (world, { person, bed }) => {
  if (bed !== undefined) return 'invalid';
  const seat = seatFacts(world, person.id, false, { fact: 'seatTaken', person: person.id });
  return seat === undefined ? 'unavailable' : done(...seat);
};
