import { nextInt, seedRng } from '@lent-dreams/shared/maths/rng.ts';
import type { Shade } from '../../state/shade.ts';
import type { World } from '../../state/world.ts';

/** One of these by lot, for this act of this shade: the same again wherever the night is played again. */
export const drawBy = <Item>(world: World, { id, acts }: Shade, items: readonly Item[]): Item | undefined =>
  items.length === 0 ? undefined : items[nextInt(seedRng(`${world.secret.salt}/${id}/${acts}`, 'shade'), items.length)];
