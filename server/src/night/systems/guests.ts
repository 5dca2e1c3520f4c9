import type { BedId, PersonId } from '@lent-dreams/shared/ids.ts';
import { blocks } from '../sight.ts';
import { watchersOf } from '../state/watchers.ts';
import { personIn, type World } from '../state/world.ts';

/** What all watchers together add to the calm of one bed, per second (design: citizens). */
const WELL_WISH_PER_SECOND = 0.3;

/** Lets whoever lies there this watcher come near? Nobody asleep can say so. */
export const welcomes = (world: World, bed: BedId, watcher: PersonId): boolean => {
  const host = personIn(world, bed);
  return host?.allowsGuests === true && !blocks(world, host.id, watcher);
};

/** How many watchers wish each bed well. */
export const wellWishers = (world: World): readonly number[] => {
  const wishers = world.beds.map(() => 0);
  for (const { id, wishesWell } of watchersOf(world))
    if (wishesWell >= 0 && welcomes(world, wishesWell, id)) wishers[wishesWell] = (wishers[wishesWell] as number) + 1;
  return wishers;
};

/** Calm that each bed gains by wishes, per second; in the first act only. */
export const calmByWishes = (world: World): readonly number[] => {
  const count = world.phase === 'weaving' ? watchersOf(world).length : 0;
  return count === 0
    ? world.beds.map(() => 0)
    : wellWishers(world).map((wishers) => (WELL_WISH_PER_SECOND * wishers) / count);
};
