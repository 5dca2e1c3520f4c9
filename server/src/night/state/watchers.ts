import type { Person, World } from './world.ts';

/** Everybody who watches now. */
export const watchersOf = (world: World): readonly Person[] =>
  Object.values(world.people).filter(({ bed, connected, bot }) => bed < 0 && connected && !bot);
