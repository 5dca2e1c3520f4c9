import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import { hexDistance } from '@lent-dreams/shared/rules/board.ts';
import { FIELD_EVERY_TICKS, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import { pointsOf } from '../../state/new-motif.ts';
import type { Bed, Motif, World } from '../../state/world.ts';
import { fusionAt, isWithin } from './reach.ts';

/** Holding on to a motif for so long heals one point, or its scar (design: verbs). */
export const TEND_TICKS = ticksOf(3);
/** How near a hand must be, in hexes. */
export const TEND_HEXES = 1;

/** Is there anything that tending does for this motif? A growing one listens to its last tender. */
export const wantsTending = ({ kind, points, scarred }: Motif): boolean =>
  scarred || points < pointsOf(kind) || MOTIFS[kind]?.grows !== undefined;

const tends = (bed: Bed, motif: Motif): boolean =>
  bed.tending === motif.id && bed.presence === 'awake' && isWithin(bed, motif, TEND_HEXES);

/** A motif that heals scars stands beside this one, or in reach of its fusion. */
const isHealed = (world: World, motif: Motif): boolean =>
  motif.scarred &&
  world.motifs.some(
    (healer) =>
      MOTIFS[healer.kind]?.healsScars === true &&
      healer.id !== motif.id &&
      hexDistance(healer.hex, motif.hex) <= (fusionAt(world, healer.id)?.reachHexes ?? 1),
  );

const tendOne = (world: World, motif: Motif): readonly Fact[] => {
  const hands = world.beds.flatMap((bed, index): readonly BedId[] => (tends(bed, motif) ? [index] : []));
  const strength = wantsTending(motif) ? hands.length + (isHealed(world, motif) ? 1 : 0) : 0;
  if (strength === 0) return motif.tendedTicks === 0 ? [] : [{ fact: 'tendCounted', id: motif.id, ticks: 0 }];
  const ticks = motif.tendedTicks + strength * FIELD_EVERY_TICKS;
  return ticks < TEND_TICKS
    ? [{ fact: 'tendCounted', id: motif.id, ticks }]
    : [{ fact: 'motifTended', id: motif.id, by: hands[0] ?? -1 }];
};

/** Whoever walked away, went down or lost their motif holds on to it no longer. */
const letLoose = (world: World): readonly Fact[] =>
  world.beds.flatMap((bed, index): readonly Fact[] => {
    if (bed.tending === 0) return [];
    const motif = world.motifs.find(({ id }) => id === bed.tending);
    return motif !== undefined && tends(bed, motif) && wantsTending(motif)
      ? []
      : [{ fact: 'tendingSet', bed: index, id: 0 }];
  });

/** Hands and greenhouses at work, each hand as strong as another; every second tick. */
export const tend = (world: World): readonly Fact[] => [
  ...letLoose(world),
  ...world.motifs.flatMap((motif) => tendOne(world, motif)),
];
