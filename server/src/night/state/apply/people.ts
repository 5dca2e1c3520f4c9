import { ROLE_KINDS, ROLES } from '@lent-dreams/shared/content/roles/index.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import { leaveSeat, settleIn, swapPersonas } from '../apply-seats.ts';
import type { PeopleFact } from '../facts/people.ts';
import { botId, newPerson } from '../people.ts';
import { type Bed, personIn, type World } from '../world.ts';

type Named<Name extends PeopleFact['fact']> = Extract<PeopleFact, { readonly fact: Name }>;

const bedOf = (world: World, bed: BedId): Bed => world.beds[bed] as Bed;

/** The bot in a bed goes by the name of the role it plays now, and takes its memory with it. */
const rename = (world: World, index: BedId): void => {
  const bed = bedOf(world, index);
  const person = personIn(world, index);
  if (bed.occupant !== 'bot' || bed.role === '' || person === undefined) return;
  const [before, after] = [person.id, botId(bed.role)];
  const mind = world.minds[before];
  delete world.people[before];
  delete world.minds[before];
  world.people[after] = { ...person, id: after, name: ROLES[bed.role].personName };
  if (mind !== undefined) world.minds[after] = mind;
  bed.person = after;
  for (const [key, memory] of Object.entries(world.pairs)) {
    const ends = key.split('|');
    if (!ends.includes(before)) continue;
    delete world.pairs[key];
    world.pairs[
      ends
        .map((end) => (end === before ? after : end))
        .toSorted()
        .join('|')
    ] = memory;
  }
};

export const APPLY_PEOPLE: { readonly [Name in PeopleFact['fact']]: (world: World, fact: Named<Name>) => void } = {
  personaPicked: swapPersonas,
  roleTaken: (world, { bed, role }) => {
    bedOf(world, bed).role = role;
  },
  rolesSwapped: (world, { one, other }) => {
    const [first, second] = [bedOf(world, one), bedOf(world, other)];
    [first.role, second.role] = [second.role, first.role];
    for (const bed of [one, other]) rename(world, bed);
  },
  botCame: (world, { bed, role }) => {
    const id = botId(role);
    world.people[id] = newPerson(world, id, { name: ROLES[role].personName, mayMisuse: true, bot: true });
    const nextTick = world.tick + ticksOf(1 + ROLE_KINDS.indexOf(role));
    world.minds[id] = { nextTick, turns: 0, asked: [], refused: [], word: '', goal: -1, errand: -1 };
    settleIn(world, id, bed, 'bot');
    bedOf(world, bed).role = role;
  },
  botLeft: (world, { bed }) => {
    const id = bedOf(world, bed).person;
    leaveSeat(world, bed);
    delete world.people[id];
    delete world.minds[id];
  },
  botTurned: (world, { person, nextTick, goal }) => {
    const mind = world.minds[person];
    if (mind !== undefined) Object.assign(mind, { nextTick, goal, turns: mind.turns + 1, errand: -1 });
  },
  botWordPut: (world, { person, word }) => {
    const mind = world.minds[person];
    if (mind !== undefined) mind.word = word;
  },
  deserted: (world, { since }) => {
    world.desertedSince = since;
  },
  calmKept: (world, { bed, on }) => {
    bedOf(world, bed).calmKept = on;
  },
};
