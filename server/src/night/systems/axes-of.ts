import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { ownColours, together } from '@lent-dreams/shared/rules/axes.ts';
import { distanceHexes, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { pairIndex } from '@lent-dreams/shared/rules/field.ts';
import type { Lamps } from '@lent-dreams/shared/wire/documents.ts';
import { type Bed, grantOf, type World } from '../state/world.ts';

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

/** Are both bodies near one motif that gives something both wish for? */
const metAtWish =
  (world: World) =>
  (one: number, other: number): boolean =>
    world.motifs.some(({ kind, hex }) => {
      const at = hexCentre(hex);
      const ends = [world.beds[one] as Bed, world.beds[other] as Bed];
      if (ends.some(({ x, y }) => distanceHexes(x, y, at.x, at.y) > 1.05)) return false;
      return (
        MOTIFS[kind]?.profile.some(
          (points, feeling) => points > 0 && ends.every(({ persona }) => persona.wishes.includes(feeling)),
        ) === true
      );
    });

/** Together and Own colours of the dream as it is, 0–100. */
export const axesOf = (world: World): { readonly together: number; readonly ownColours: number } => {
  const means = Float64Array.from(world.means);
  const longings = world.beds.map(({ persona }) => persona);
  return {
    together: together({
      means,
      longings,
      lights: lightsOf(world),
      areStrangers: (one, other) => world.beds[one]?.occupant === 'human' && world.beds[other]?.occupant === 'human',
      metAtWish: metAtWish(world),
    }),
    ownColours: ownColours(world.beds, means, longings),
  };
};
