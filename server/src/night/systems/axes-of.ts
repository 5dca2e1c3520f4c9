import { FUSIONS } from '@lent-dreams/shared/content/fusions/index.ts';
import type { Motif as MotifRule } from '@lent-dreams/shared/content/motif.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { ownColours, together } from '@lent-dreams/shared/rules/axes.ts';
import { pairIndex } from '@lent-dreams/shared/rules/field.ts';
import type { Lamps } from '@lent-dreams/shared/wire/documents.ts';
import { type Bed, grantOf, type World } from '../state/world.ts';
import { seatedNear } from './place/motif-points.ts';

/** A Guild-standard grant shines with three lamps at most (design: axes). */
const GUILD_LAMPS = 3;

const lit = (lamps: Lamps): number => Object.values(lamps).filter((lamp) => lamp).length;

const lightsOf = (world: World): Float64Array => {
  const lights = new Float64Array(64);
  for (const thread of world.threads) {
    for (const id of [thread.fromA, thread.fromB]) {
      const grant = grantOf(world, id);
      const count = lit(grant.lamps);
      lights[pairIndex(grant.giver, grant.receiver)] =
        thread.technology === 'guild' ? Math.min(GUILD_LAMPS, count) : count;
    }
  }
  return lights;
};

/** Seats of each motif, taken as its two bodies are near it together. */
type Seated = { readonly motif: MotifRule; readonly near: readonly number[] };

const seatedAt = (world: World): readonly Seated[] =>
  world.motifs.flatMap((motif) => {
    const rule = MOTIFS[motif.kind];
    return rule === undefined ? [] : [{ motif: rule, near: seatedNear(world, motif) }];
  });

const isShared = ({ near }: Seated, one: number, other: number): boolean => near.includes(one) && near.includes(other);

/** How often two bodies near one motif that gives something both wish for count; 0 for not at all. */
const meetings =
  (world: World, seated: readonly Seated[]) =>
  (one: number, other: number): number => {
    const ends = [world.beds[one] as Bed, world.beds[other] as Bed];
    const gives = ({ motif }: Seated): boolean =>
      motif.profile.some(
        (points, feeling) => points > 0 && ends.every(({ persona }) => persona.wishes.includes(feeling)),
      );
    return seated.reduce(
      (most, place) =>
        isShared(place, one, other) && gives(place) ? Math.max(most, place.motif.presenceCounts ?? 1) : most,
      0,
    );
  };

/** Factor on what two give each other near a motif that makes it larger. */
const mutualFactors =
  (seated: readonly Seated[]) =>
  (one: number, other: number): number =>
    seated.reduce(
      (most, place) => (isShared(place, one, other) ? Math.max(most, place.motif.mutualFactor ?? 1) : most),
      1,
    );

/** Points of Own colours that stand in the place. */
const placePoints = (world: World): number =>
  world.fusions.reduce((sum, { kind }) => sum + (FUSIONS[kind]?.ownColoursPoints ?? 0), 0);

/** Points of Own colours for a night that refused its encore (design: quiet night). */
const REFUSED_POINTS = 5;

/** Together and Own colours of the dream as it is, 0–100. */
export const axesOf = (world: World): { readonly together: number; readonly ownColours: number } => {
  const means = Float64Array.from(world.means);
  const seated = seatedAt(world);
  const longings = world.beds.map(({ persona }) => persona);
  return {
    together: together({
      means,
      longings,
      lights: lightsOf(world),
      areStrangers: (one, other) => world.beds[one]?.occupant === 'human' && world.beds[other]?.occupant === 'human',
      meetings: meetings(world, seated),
      mutualFactor: mutualFactors(seated),
    }),
    ownColours: ownColours(
      world.beds,
      means,
      longings,
      placePoints(world) + (world.encore.state === 'refused' ? REFUSED_POINTS : 0),
    ),
  };
};
