import { STATIC_SHADE } from '@lent-dreams/shared/content/shades/index.ts';
import { distanceHexes } from '@lent-dreams/shared/rules/board.ts';
import type { Bed } from '../../state/world.ts';
import type { ShadeRule } from './shade-rule.ts';

const BESIDE_HEXES = 1.05;

/** Nothing but weight, and nobody's. Breath settles it: one's own, or that of somebody beside. */
export const theStatic: ShadeRule = {
  kind: STATIC_SHADE,
  isCalming: (world, { bed }) => {
    const body = world.beds[bed] as Bed;
    return world.beds.some(({ breathing, x, y }) => breathing && distanceHexes(body.x, body.y, x, y) <= BESIDE_HEXES);
  },
  calmsAfterSeconds: 2,
};
