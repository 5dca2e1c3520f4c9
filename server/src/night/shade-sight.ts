import { SHADES } from '@lent-dreams/shared/content/shades/index.ts';
import type { PersonId } from '@lent-dreams/shared/ids.ts';
import type { Shade } from './state/shade.ts';
import type { World } from './state/world.ts';

/**
 * How a person meets a shade: as it is, as a soft silhouette that says nothing of what it is, or not at all. Faded for
 * whoever faded its topic or has pressed X, and for everybody while the room is quiet (consent: lines and veils, X).
 */
export const shadeSight = (world: World, viewer: PersonId, { kind }: Shade): 'clear' | 'faded' | 'none' => {
  const safety = world.safety[viewer];
  if (safety === undefined || safety.calmMode || safety.quietRoom) return 'none';
  const isVeiled = safety.sheet[SHADES[kind]?.topic ?? ''] === 'veil';
  return isVeiled || safety.xPending || world.freezeUntil > world.tick ? 'faded' : 'clear';
};
