import { FUSIONS } from '@lent-dreams/shared/content/fusions/index.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { hexAxial, hexCentre, hexIndex } from '@lent-dreams/shared/rules/board.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Bed, Motif, World } from '../../state/world.ts';
import { type Asker, type Decider, type Decision, done } from '../decide.ts';
import { bedsNear, isWithin } from '../place/reach.ts';
import { onMotif } from './motifs.ts';

/** A train comes again after so long. */
const TRAIN_TICKS = ticksOf(15);
/** How near one gets on, in hexes. */
const BOARDING_HEXES = 1;

/** The hex across the stage. */
const acrossFrom = (hex: number): number => {
  const { q, r } = hexAxial(hex);
  return hexIndex(-q, -r);
};

const ride = (world: World, { bed, bedId }: Asker, motif: Motif): Decision => {
  if (!isWithin(bed as Bed, motif, BOARDING_HEXES)) return 'tooFar';
  if (motif.restUntil > world.tick) return 'cooling';
  const { x, y } = hexCentre(acrossFrom(motif.hex));
  return done({ fact: 'dreamerCarried', bed: bedId, id: motif.id, x, y, restUntil: world.tick + TRAIN_TICKS });
};

const give = (world: World, { bedId }: Asker, motif: Motif, feeling: number | undefined, points: number): Decision => {
  if (motif.author !== bedId) return 'notYours';
  if (motif.spent) return 'spent';
  if (feeling === undefined) return 'invalid';
  return done({ fact: 'motifGave', id: motif.id, feeling, beds: bedsNear(world, motif), points });
};

/** Is this door part of a fusion in which everybody has a side of their own? */
const hasSides = (world: World, id: number): boolean =>
  world.fusions.some(({ kind, one, other }) => (one === id || other === id) && FUSIONS[kind]?.twoSided === true);

const turn = (world: World, { bedId }: Asker, { id, open, author, shutBy }: Motif): Decision => {
  if (hasSides(world, id)) return done({ fact: 'sideTurned', id, bed: bedId, open: shutBy.includes(bedId) });
  return author === bedId ? done({ fact: 'motifTurned', id, open: !open }) : 'notYours';
};

/** What a motif does when a dreamer uses it, by what its kind declares. */
export const useMotif: Decider<'useMotif'> = (world, asker, { id, feeling }) =>
  onMotif(world, asker, id, (motif) => {
    const rule = MOTIFS[motif.kind];
    if (rule?.blocksThreadsWhenShut === true) return turn(world, asker, motif);
    if (rule?.carriesAcross === true) return ride(world, asker, motif);
    if (rule?.givesOnce !== undefined) return give(world, asker, motif, feeling, rule.givesOnce);
    return motif.author === asker.bedId ? 'notNow' : 'notYours';
  });
