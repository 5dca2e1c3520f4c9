import { TICKS_PER_SECOND } from '@lent-dreams/shared/units.ts';
import type { BedState, HubState } from '@lent-dreams/shared/wire/schema.ts';
import { hasText } from '../night/hearing.ts';
import { watchersOf } from '../night/state/watchers.ts';
import { personIn, type World } from '../night/state/world.ts';
import { wellWishers } from '../night/systems/guests.ts';

/** Counts of the city go out twice a second: of what one person does there nothing shows but that. */
const COUNT_EVERY_TICKS = TICKS_PER_SECOND / 2;

/** How many watch, and what they do together; which beds let them come near. */
export const projectCity = (world: World, state: HubState): void => {
  const watchers = watchersOf(world);
  state.watchers = watchers.length;
  state.hasText = hasText(world);
  world.beds.forEach((_bed, index) => {
    (state.beds[index] as BedState).guests = personIn(world, index)?.allowsGuests === true;
  });
  if (world.tick % COUNT_EVERY_TICKS !== 0) return;
  state.breathingAlong = watchers.filter(({ breathing }) => breathing).length;
  state.lookingAway = watchers.filter(({ looksAway }) => looksAway).length;
  wellWishers(world).forEach((wishers, index) => {
    (state.beds[index] as BedState).wished = wishers;
  });
};
