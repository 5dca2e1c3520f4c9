import type { Motif } from '../motif.ts';
import { bridge } from './bridge.ts';
import { choir } from './choir.ts';
import { clock } from './clock.ts';
import { door } from './door.ts';
import { drumFire } from './drum-fire.ts';
import { emptyTheatre } from './empty-theatre.ts';
import { greenhouse } from './greenhouse.ts';
import { kitchenTable } from './kitchen-table.ts';
import { letter } from './letter.ts';
import { lighthouse } from './lighthouse.ts';
import { mirrorPool } from './mirror-pool.ts';
import { nightTrain } from './night-train.ts';
import { oldTree } from './old-tree.ts';
import { paperBirds } from './paper-birds.ts';
import { rainOnGlass } from './rain-on-glass.ts';
import { redKite } from './red-kite.ts';
import { seed } from './seed.ts';
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
  choir,
  mirrorPool,
  kitchenTable,
  paperBirds,
  drumFire,
  emptyTheatre,
  rainOnGlass,
  door,
  starMap,
  greenhouse,
  clock,
  redKite,
  letter,
  seed,
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
