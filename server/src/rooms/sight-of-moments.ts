import type { MapSchema } from '@colyseus/schema';
import type { PersonId } from '@lent-dreams/shared/ids.ts';
import type { HubState, ShadeState, WordState } from '@lent-dreams/shared/wire/schema.ts';
import { hears } from '../night/hearing.ts';
import { shadeSight } from '../night/shade-sight.ts';
import type { World } from '../night/state/world.ts';
import { fadedKey } from './project-shades.ts';
import type { Viewer } from './sight-keeper.ts';

type Moment = ShadeState | WordState;

/** Grants an item to its viewer, or takes it away: the sight-keeper's alone. */
export type Show = (viewer: Viewer | undefined, item: Moment, isSeen: boolean) => void;

/** What is over is taken from every view before it is deleted. */
const drop = <Item extends Moment>(
  items: MapSchema<Item>,
  live: ReadonlySet<string>,
  viewers: ReadonlyMap<PersonId, Viewer>,
  show: Show,
): void => {
  for (const [key, item] of Array.from(items.entries())) {
    if (live.has(key)) continue;
    for (const viewer of viewers.values()) show(viewer, item, false);
    items.delete(key);
  }
};

/** Grants each person the copy of every shade that they may see, and every word that they heard. */
export const syncMoments = (
  world: World,
  state: HubState,
  viewers: ReadonlyMap<PersonId, Viewer>,
  show: Show,
): void => {
  const tell = (viewer: Viewer, item: Moment | undefined, isSeen: boolean): void => {
    if (item !== undefined) show(viewer, item, isSeen);
  };
  drop(state.shades, new Set(world.shades.flatMap(({ id }) => [String(id), fadedKey(id)])), viewers, show);
  drop(state.words, new Set(world.words.map(({ id }) => String(id))), viewers, show);
  for (const [id, viewer] of viewers) {
    for (const shade of world.shades) {
      const sight = shadeSight(world, id, shade);
      tell(viewer, state.shades.get(String(shade.id)), sight === 'clear');
      tell(viewer, state.shades.get(fadedKey(shade.id)), sight === 'faded');
    }
    for (const word of world.words) tell(viewer, state.words.get(String(word.id)), hears(world, id, word));
  }
};
