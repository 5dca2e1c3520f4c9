import type { Motif } from '../motif.ts';
import { bridge } from './bridge.ts';
import { door } from './door.ts';
import { drumFire } from './drum-fire.ts';
import { kitchenTable } from './kitchen-table.ts';
import { letter } from './letter.ts';
import { lighthouse } from './lighthouse.ts';
import { mirrorPool } from './mirror-pool.ts';
import { nightTrain } from './night-train.ts';
import { oldTree } from './old-tree.ts';
import { paperBirds } from './paper-birds.ts';
import { rainOnGlass } from './rain-on-glass.ts';
import { starMap } from './star-map.ts';
import { swing } from './swing.ts';
import { tide } from './tide.ts';

/** Every kind of motif, in the order in which hands are made up and lists are shown. */
const all: readonly Motif[] = [
  lighthouse,
  tide,
  oldTree,
  swing,
  bridge,
  nightTrain,
  mirrorPool,
  kitchenTable,
  paperBirds,
  drumFire,
  rainOnGlass,
  door,
  starMap,
  letter,
];

/**
 * Motifs by kind. It has no prototype, so that a kind a stranger made up (`constructor`) finds nothing, like any other
 * unknown one.
 */
export const MOTIFS: Readonly<Record<string, Motif>> = Object.assign(
  Object.create(null),
  Object.fromEntries(all.map((motif) => [motif.kind, motif])),
);

/** All kinds, in registry order. */
export const MOTIF_KINDS: readonly string[] = all.map((motif) => motif.kind);
