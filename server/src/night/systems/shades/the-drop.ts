import type { Fact } from '../../state/facts.ts';
import { drawBy } from './draw-by.ts';
import { hexesAround, isKept } from './hexes-around.ts';
import type { ShadeRule } from './shade-rule.ts';

const REACH_HEXES = 2;

/** Hexes around the bed vanish one by one; held hands close the gap, and so does a bridge. */
export const theDrop: ShadeRule = {
  kind: 'the-drop',
  everySeconds: 4,
  act: (world, shade): readonly Fact[] => {
    const left = hexesAround(shade.bed, REACH_HEXES).filter((hex) => !shade.hexes.includes(hex) && !isKept(world, hex));
    const hex = drawBy(world, shade, left);
    return hex === undefined ? [] : [{ fact: 'shadeChanged', id: shade.id, to: { hexes: [...shade.hexes, hex] } }];
  },
  lostHexes: (world, shade) => shade.hexes.filter((hex) => !isKept(world, hex)),
  isCalmed: (world, { bed }) => (world.beds[bed]?.hands ?? -1) >= 0,
};
