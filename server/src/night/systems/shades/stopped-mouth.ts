import { distanceHexes } from '@lent-dreams/shared/rules/board.ts';
import type { Bed } from '../../state/world.ts';
import type { ShadeRule } from './shade-rule.ts';

const REACH_HEXES = 2.05;

/** No word is heard around its bed's body, until a neighbour says it, or somebody names what it is. */
export const stoppedMouth: ShadeRule = {
  kind: 'stopped-mouth',
  keeps: (world, shade, bed, verb) => {
    if (verb !== 'say') return false;
    const mouth = world.beds[shade.bed] as Bed;
    const { x, y } = world.beds[bed] as Bed;
    return distanceHexes(mouth.x, mouth.y, x, y) <= REACH_HEXES;
  },
  isCalmed: (world, { namedUntil }) => namedUntil > world.tick,
  help: 'speakFor',
};
