import { fullPoints } from '@lent-dreams/shared/content/motif.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { Motif } from './world.ts';

/** A motif as it is placed: whole, open, and not given yet. */
export const newMotif = (placed: Pick<Motif, 'id' | 'kind' | 'hex' | 'author' | 'placedTick'>): Motif => ({
  ...placed,
  points: pointsOf(placed.kind),
  scarred: false,
  open: true,
  tendedTicks: 0,
  lastTender: placed.author,
  spent: false,
  restUntil: 0,
  shutBy: [],
  unwantedBy: [],
});

/** Points of a whole motif of this kind. */
export const pointsOf = (kind: string): number => {
  const motif = MOTIFS[kind];
  return motif === undefined ? 1 : fullPoints(motif);
};
