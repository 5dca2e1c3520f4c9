import type { Fusion } from '../fusion.ts';

/** A place one grew up in, for all who come near. */
export const childhoodGarden: Fusion = {
  kind: 'childhood-garden',
  pair: ['old-tree', 'swing'],
  reachHexes: 2,
};
