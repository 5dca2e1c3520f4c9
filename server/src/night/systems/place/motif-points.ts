import { FEAR, FEELINGS } from '@lent-dreams/shared/content/emotion.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import { pointsOf } from '../../state/new-motif.ts';
import type { Bed, Motif, World } from '../../state/world.ts';
import { lostHexes } from '../shades/active-shades.ts';
import { bedsNear, isNear } from './reach.ts';

/** Dreamers beyond this number make a choir no louder. */
const CHORUS_LIMIT = 3;
const SCARRED_SHARE = 0.5;

/** Share of its points that a motif gives: fewer when it is worn, half when it is scarred. */
const wholeShare = ({ kind, points, scarred }: Motif): number =>
  (points / pointsOf(kind)) * (scarred ? SCARRED_SHARE : 1);

/** Beds near a motif that it has a seat for. */
export const seatedNear = (world: World, motif: Motif): readonly BedId[] =>
  bedsNear(world, motif).slice(0, MOTIFS[motif.kind]?.seats ?? world.beds.length);

/** Adds what one motif gives to what each bed gets; six feelings, fear last. */
const addPoints = (world: World, motif: Motif, given: readonly number[][]): void => {
  const rule = MOTIFS[motif.kind];
  if (rule === undefined) return;
  const near = seatedNear(world, motif);
  const share = wholeShare(motif);
  const chorus = (rule.pointsPerDreamer ?? 0) * Math.min(CHORUS_LIMIT, near.length);
  world.beds.forEach((bed, index) => {
    const points = given[index] as number[];
    rule.profile.forEach((point, feeling) => {
      const gets =
        point > 0 && (near.includes(index) || (rule.seats === undefined && isNear(world, bed, motif, feeling)));
      if (gets) points[feeling] = (points[feeling] as number) + (point + chorus) * share;
    });
    if (near.includes(index)) points[FEAR] = (points[FEAR] as number) + rule.fear * share;
  });
};

/** Points that reach each bed from all motifs near its body: six feelings, fear last. */
export const motifPoints = (world: World): number[][] => {
  const given = world.beds.map(() => FEELINGS.map(() => 0));
  const lost = lostHexes(world);
  for (const motif of world.motifs) if (!lost.has(motif.hex)) addPoints(world, motif, given);
  return given;
};

const homingOf = (world: World, bed: Bed): number =>
  world.motifs.reduce((most, motif) => {
    const share = MOTIFS[motif.kind]?.homingSharePerSecond ?? 0;
    return share > 0 && isNear(world, bed, motif) ? Math.max(most, share * wholeShare(motif)) : most;
  }, 0);

/** Share per second by which each bed's warm feelings go back to its nature beside what they do anyway. */
export const motifHoming = (world: World): number[] => world.beds.map((bed) => homingOf(world, bed));
