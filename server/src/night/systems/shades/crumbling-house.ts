import { bedHex, hexDistance } from '@lent-dreams/shared/rules/board.ts';
import { effectsOn } from '../../state/effects.ts';
import type { Fact } from '../../state/facts.ts';
import type { Shade } from '../../state/shade.ts';
import type { Motif, World } from '../../state/world.ts';
import type { ShadeRule } from './shade-rule.ts';

const REACH_HEXES = 2;
const REPAIRERS = 2;

const housesOf = (world: World, { bed }: Shade): readonly Motif[] =>
  world.motifs.filter(({ hex }) => hexDistance(hex, bedHex(bed)) <= REACH_HEXES);

/** What stands around its bed loses a point at a time; an anchor holds it, and so do two who mend. */
export const crumblingHouse: ShadeRule = {
  kind: 'crumbling-house',
  everySeconds: 6,
  act: (world, shade): readonly Fact[] =>
    housesOf(world, shade)
      .filter(({ points }) => points > 0)
      .map(({ id }) => ({ fact: 'motifWorn', id }) as const),
  isCalmed: (world, shade) => {
    const houses = housesOf(world, shade).map(({ id }) => id);
    const repairers = world.beds.filter(({ tending }) => tending !== 0 && houses.includes(tending));
    return repairers.length >= REPAIRERS || effectsOn(world, 'anchor', shade.bed).length > 0;
  },
};
