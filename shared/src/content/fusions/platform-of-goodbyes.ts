import type { Fusion } from '../fusion.ts';

/** Where letting go leaves longing, and no fear. */
export const platformOfGoodbyes: Fusion = {
  kind: 'platform-of-goodbyes',
  pair: ['night-train', 'letter'],
  reachHexes: 1,
  longingPerGoodbye: 5,
  feedsNothing: true,
};
