import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { nextShare, seedRng } from '@lent-dreams/shared/maths/rng.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import type { Motif, Reading, World } from '../../state/world.ts';
import { isWithin } from './reach.ts';

const READ_EVERY_TICKS = ticksOf(0.5);
const READ_HEXES = 2;
/** A reading is told in steps of so much. */
const STEPS_PER_GAIN = 10;

/**
 * What one motif says of the true gain: wrong by the same amount all night, drawn from the night's secret, so that
 * reading it often makes it no truer.
 */
const readingOf = (world: World, { id }: Motif, errorGain: number): number => {
  const error = (nextShare(seedRng(world.secret.salt, `reading ${id}`)) * 2 - 1) * errorGain;
  return Math.max(0, Math.round((world.trueGain + error) * STEPS_PER_GAIN) / STEPS_PER_GAIN);
};

const isSame = (one: readonly Reading[], other: readonly Reading[]): boolean =>
  one.length === other.length &&
  one.every(({ bed, gain }, index) => bed === other[index]?.bed && gain === other[index]?.gain);

/** Twice a second: who stands where the true gain can be read, and what they read there. Only news is a fact. */
export const readGain = (world: World): readonly Fact[] => {
  if (world.tick % READ_EVERY_TICKS !== 0) return [];
  const maps = world.motifs.flatMap((motif) => {
    const errorGain = MOTIFS[motif.kind]?.readingErrorGain;
    return errorGain === undefined ? [] : [{ motif, gain: readingOf(world, motif, errorGain) }];
  });
  const readings = world.beds.flatMap((bed, index): readonly Reading[] => {
    const map = bed.occupant === 'sleeper' ? undefined : maps.find(({ motif }) => isWithin(bed, motif, READ_HEXES));
    return map === undefined ? [] : [{ bed: index, gain: map.gain }];
  });
  return isSame(readings, world.readings) ? [] : [{ fact: 'readingsTaken', readings }];
};
