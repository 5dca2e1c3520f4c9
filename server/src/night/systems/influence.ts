import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { distanceHexes, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import type { FieldInfluence } from '@lent-dreams/shared/rules/field.ts';
import { actorBeds, type Bed, meanFear, type World } from '../state/world.ts';

const NEAR_HEXES = 1.05;
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

const motifPoints = (world: World, bed: Bed): number[] => {
  const points = [0, 0, 0, 0, 0, 0];
  for (const { kind, hex, scarred } of world.motifs) {
    const motif = MOTIFS[kind];
    const at = hexCentre(hex);
    if (motif === undefined || distanceHexes(bed.x, bed.y, at.x, at.y) > NEAR_HEXES) continue;
    const share = scarred ? 0.5 : 1;
    motif.profile.forEach((point, feeling) => {
      points[feeling] = (points[feeling] as number) + point * share;
    });
    points[5] = (points[5] as number) + motif.fear * share;
  }
  return points;
};

const isAlone = (world: World, index: number): boolean => {
  const bed = world.beds[index] as Bed;
  return world.beds.every(
    (other, otherIndex) => otherIndex === index || distanceHexes(bed.x, bed.y, other.x, other.y) > COMPANY_HEXES,
  );
};

/** Watchers breathing along count as one more, once half of them do. */
const breathersInTheCity = (world: World): number => {
  const watchers = Object.values(world.people).filter(({ bed, connected }) => bed < 0 && connected);
  return watchers.length > 0 && watchers.filter(({ breathing }) => breathing).length * 2 >= watchers.length ? 1 : 0;
};

const calmOf = (world: World, bed: Bed, breathers: number, each: number): number => {
  let calm = 0;
  if (bed.breathing) calm += each * (1 + BREATH_PER_OTHER * Math.min(BREATH_OTHERS, breathers - 1));
  const held = world.beds[bed.hands];
  if (held === undefined) return calm;
  // Whoever breathes holding a hand breathes for both.
  if (held.breathing && !bed.breathing) calm += each * 0.5;
  return calm + HANDS_PER_SECOND + HANDS_LEVEL_PER_SECOND * (bed.fear - held.fear);
};

/** Waves, dread and the show press; breath and hands calm; motifs near the body give. Per second. */
export const influenceOn = (world: World): FieldInfluence => {
  const shows = world.phase === 'unveiling';
  const actors = actorBeds(world).length;
  const breathers = world.beds.filter(({ breathing }) => breathing).length + breathersInTheCity(world);
  const each = BREATH_PER_SECOND[Math.min(8, actors)] as number;
  const dread = shows && meanFear(world.beds) > DREAD_FROM;
  const waves = shows
    ? world.secret.waves.filter(({ startTick, endTick }) => world.tick >= startTick && world.tick < endTick)
    : [];
  return {
    motif: world.beds.map((bed) => motifPoints(world, bed)),
    pressure: world.beds.map((_bed, index) => {
      if (!shows) return 0;
      const wave = waves.reduce((sum, { beds, pressure }) => sum + (beds.includes(index) ? pressure : 0), 0);
      return SHOW_PRESSURE + wave + (dread && isAlone(world, index) ? DREAD_PER_SECOND : 0);
    }),
    calm: world.beds.map((bed) => calmOf(world, bed, breathers, each)),
  };
};
