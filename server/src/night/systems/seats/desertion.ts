import { dealCast } from '@lent-dreams/shared/content/cast.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import { personIn, type World } from '../../state/world.ts';

/** A night without anybody in it waits so long for someone to go on with it (design: all humans vanish). */
const WAIT_TICKS = ticksOf(5 * 60);

/** Has everybody vanished from a night that runs? Then it stands still: bots play no night among themselves. */
export const isDeserted = (world: World): boolean =>
  world.phase !== 'lobby' &&
  world.phase !== 'ending' &&
  world.beds.every(({ occupant }, bed) => occupant !== 'human' || personIn(world, bed)?.connected !== true);

/** Notes since when nobody is here; after five minutes the night is over, and the lobby of another one is open. */
export const watchDesertion = (world: World): readonly Fact[] => {
  const { desertedSince: since, tick } = world;
  if (!isDeserted(world)) return since === 0 ? [] : [{ fact: 'deserted', since: 0 }];
  if (since === 0) return [{ fact: 'deserted', since: tick }];
  if (tick - since < WAIT_TICKS) return [];
  return [
    { fact: 'deserted', since: 0 },
    { fact: 'nightBegan', cast: dealCast(world.secret.cast) },
    { fact: 'phaseChanged', phase: 'lobby', ends: 0 },
  ];
};
