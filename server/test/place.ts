import { HEX_COUNT, hexAxial, hexCentre, hexDistance } from '@lent-dreams/shared/rules/board.ts';
import { newMotif } from '../src/night/state/new-motif.ts';
import type { Bed, Motif } from '../src/night/state/world.ts';
import { bedIn, type PureNight } from './pure-night.ts';

/** Lets a motif stand on a hex, paid by nobody. */
export const stand = ({ world }: PureNight, kind: string, hex: number, author = 0): Motif => {
  world.motifs.push(newMotif({ id: world.nextId, kind, hex, author, placedTick: world.tick }));
  world.nextId += 1;
  return world.motifs.at(-1) as Motif;
};

/** A motif as it is now. */
export const motifNow = ({ world }: PureNight, id: number): Motif => world.motifs.find((one) => one.id === id) as Motif;

/** Puts a person's body into the middle of a hex. */
export const stepOn = (dream: PureNight, person: string, hex: number): Bed =>
  Object.assign(bedIn(dream, person), hexCentre(hex));

/** Hexes exactly so many steps away. */
export const hexesAt = (from: number, steps: number): readonly number[] =>
  Array.from({ length: HEX_COUNT }, (_, hex) => hex).filter((hex) => hexDistance(from, hex) === steps);

/** A hex one step beside another, the first there is. */
export const beside = (hex: number): number => hexesAt(hex, 1)[0] as number;

/** Sends the bodies of all sleepers to one far hex, so that they are near nothing. */
export const sendSleepersTo = ({ world }: PureNight, hex: number): void => {
  for (const bed of world.beds) if (bed.occupant === 'sleeper') Object.assign(bed, hexCentre(hex));
};

/** The hex on the other side of the stage. */
export const across = (hex: number): number =>
  Array.from({ length: HEX_COUNT }, (_, other) => other).find(
    (other) => hexAxial(other).q === -hexAxial(hex).q && hexAxial(other).r === -hexAxial(hex).r,
  ) as number;
