import { FURY } from '@lent-dreams/shared/content/emotion.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { Shade } from '../../state/shade.ts';
import type { Bed, World } from '../../state/world.ts';
import { fusionAt, isWithin } from '../place/reach.ts';
import { activeShades } from './active-shades.ts';

/** Rise of fear by a shade at its bed, per second (design: fears). */
const SHADE_PER_SECOND = 1;
const FED = 1.3;
const NAMED = 0.5;
const FURY_FROM = 40;
const FURIOUS = 0.8;

const isFed = (world: World, { kind }: Shade): boolean =>
  world.motifs.some((motif) => MOTIFS[motif.kind]?.feeds === kind && fusionAt(world, motif.id)?.feedsNothing !== true);

/** What is left of it where a motif beside its bed's body pushes it so many hexes off. */
const pushedShare = (world: World, body: Bed): number => {
  const hexes = world.motifs.reduce((most, motif) => {
    const pushes = MOTIFS[motif.kind]?.pushesShadesHexes ?? 0;
    return pushes > most && isWithin(body, motif, 1) ? pushes : most;
  }, 0);
  return 2 / (2 + hexes);
};

/** What the shades press at each bed, per second. */
export const shadePressure = (world: World): readonly number[] => {
  const pressure = world.beds.map(() => 0);
  for (const { shade, rule } of activeShades(world)) {
    const body = world.beds[shade.bed] as Bed;
    pressure[shade.bed] =
      (pressure[shade.bed] as number) +
      SHADE_PER_SECOND *
        (rule.pressureFactor?.(world, shade) ?? 1) *
        (isFed(world, shade) ? FED : 1) *
        (shade.namedUntil > world.tick ? NAMED : 1) *
        ((body.feelings[FURY] as number) >= FURY_FROM ? FURIOUS : 1) *
        pushedShare(world, body);
  }
  return pressure;
};
