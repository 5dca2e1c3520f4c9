import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { distanceHexes, hexAt } from '@lent-dreams/shared/rules/board.ts';
import type { FieldInfluence } from '@lent-dreams/shared/rules/field.ts';
import { watchersOf } from '../state/watchers.ts';
import { actorBeds, type Bed, meanFear, type World } from '../state/world.ts';
import { groundedPerSecond, isCurtained, mirrored, tippingFactor } from './abilities/standing.ts';
import { waveFactor } from './flaws/demonstrators.ts';
import { calmByWishes } from './guests.ts';
import { motifHoming, motifPoints } from './place/motif-points.ts';
import { shadePressure } from './shades/shade-pressure.ts';
import { guardedBeds } from './weave.ts';

/** Fall of fear by one breath, per second, for one to eight actors (design: difficulty). */
const BREATH_PER_SECOND = [1.5, 1.5, 1.5, 1.5, 1.5, 1.2, 1, 0.86, 0.75];
const BREATH_PER_OTHER = 0.25;
const BREATH_OTHERS = 2;
const HANDS_PER_SECOND = 0.7;
/** Share of the gap between two fears that held hands close each second. */
const HANDS_LEVEL_PER_SECOND = 0.1;
/** Rise of fear all through the unveiling. */
const SHOW_PRESSURE = 0.2;
const DREAD_FROM = 25;
const DREAD_PER_SECOND = 0.8;
const COMPANY_HEXES = 2.05;

const isAlone = (world: World, index: number): boolean => {
  const bed = world.beds[index] as Bed;
  return world.beds.every(
    (other, otherIndex) => otherIndex === index || distanceHexes(bed.x, bed.y, other.x, other.y) > COMPANY_HEXES,
  );
};

/** Watchers breathing along count as one more, once half of them do. */
const breathersInTheCity = (world: World): number => {
  const watchers = watchersOf(world);
  return watchers.length > 0 && watchers.filter(({ breathing }) => breathing).length * 2 >= watchers.length ? 1 : 0;
};

/** Whoever sits beside them on a motif that joins hands: the first two bodies on it. */
const swingsWith = (world: World, bed: Bed): Bed | undefined => {
  const hex = hexAt(bed.x, bed.y);
  if (!world.motifs.some((motif) => motif.hex === hex && MOTIFS[motif.kind]?.joinsHands === true)) return undefined;
  const [one, other] = world.beds.filter(({ x, y }) => hexAt(x, y) === hex);
  if (one === bed) return other;
  return other === bed ? one : undefined;
};

const calmOf = (world: World, bed: Bed, breathers: number, each: number): number => {
  let calm = 0;
  if (bed.breathing || bed.calmKept) calm += each * (1 + BREATH_PER_OTHER * Math.min(BREATH_OTHERS, breathers - 1));
  const held = world.beds[bed.hands] ?? swingsWith(world, bed);
  if (held === undefined) return calm;
  // Whoever breathes holding a hand breathes for both.
  if (held.breathing && !bed.breathing) calm += each * 0.5;
  return calm + HANDS_PER_SECOND + HANDS_LEVEL_PER_SECOND * (bed.fear - held.fear);
};

/** Waves, dread and the show press; breath and hands calm; motifs near the body give. Per second. */
export const influenceOn = (world: World): FieldInfluence => {
  const shows = world.phase === 'unveiling';
  const actors = actorBeds(world).length;
  const breathers =
    world.beds.filter(({ breathing, calmKept }) => breathing || calmKept).length + breathersInTheCity(world);
  const each = BREATH_PER_SECOND[Math.min(8, actors)] as number;
  const dread = shows && meanFear(world.beds) > DREAD_FROM;
  const sheltered = guardedBeds(world);
  const shades = shadePressure(world);
  const harder = waveFactor(world);
  const waves = shows
    ? world.secret.waves.filter(({ startTick, endTick }) => world.tick >= startTick && world.tick < endTick)
    : [];
  return {
    motif: motifPoints(world),
    homing: motifHoming(world).map((share, index) => share + mirrored(world, index)),
    tippingFactor: world.beds.map((_bed, index) => tippingFactor(world, index)),
    wellWishes: calmByWishes(world),
    pressure: world.beds.map((_bed, index) => {
      if (!shows) return 0;
      const isHidden = isCurtained(world, index);
      const wave = isHidden
        ? 0
        : waves.reduce((sum, { beds, pressure }) => sum + (beds.includes(index) ? pressure : 0), 0);
      return (
        (isHidden ? 0 : SHOW_PRESSURE) +
        (shades[index] as number) +
        wave * harder +
        (dread && isAlone(world, index) && !sheltered.has(index) ? DREAD_PER_SECOND : 0)
      );
    }),
    calm: world.beds.map((bed, index) => calmOf(world, bed, breathers, each) + groundedPerSecond(world, index)),
  };
};
