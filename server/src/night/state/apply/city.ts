import type { CityFact } from '../facts/city.ts';
import type { Person, World } from '../world.ts';

type Named<Name extends CityFact['fact']> = Extract<CityFact, { readonly fact: Name }>;

const personOf = (world: World, id: string): Person => world.people[id] as Person;

export const APPLY_CITY: { readonly [Name in CityFact['fact']]: (world: World, fact: Named<Name>) => void } = {
  wishedWell: (world, { person, bed }) => {
    personOf(world, person).wishesWell = bed;
  },
  guessed: (world, { person, seconds }) => {
    personOf(world, person).guessSeconds = seconds;
  },
  lookedAway: (world, { person, on }) => {
    personOf(world, person).looksAway = on;
  },
  satIn: (world, { person, bed }) => {
    personOf(world, person).sitsAt = bed;
  },
  guestsAllowed: (world, { person, on }) => {
    const host = personOf(world, person);
    host.allowsGuests = on;
    if (on) return;
    // Whoever lets them in again later lets nobody in who was there before.
    for (const guest of Object.values(world.people)) {
      if (guest.wishesWell === host.bed) guest.wishesWell = -1;
      if (guest.sitsAt === host.bed) guest.sitsAt = -1;
    }
  },
};
