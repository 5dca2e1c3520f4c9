import { hexDistance, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { effectsOn } from '../../state/effects.ts';
import { hexesAround, isKept } from './hexes-around.ts';
import type { ShadeRule } from './shade-rule.ts';

const REACH_HEXES = 3;
const RIM_RING = 3;
/** Rings that it floods; the middle stays dry. */
const RINGS = 2;

/** Water comes in from the rim around its bed, ring by ring; grounding opens a drain. */
export const risingTide: ShadeRule = {
  kind: 'rising-tide',
  everySeconds: 6,
  act: () => [],
  lostHexes: (world, { bed, acts }) =>
    hexesAround(bed, REACH_HEXES).filter(
      (hex) => hexDistance(hex, STAGE_HEX) > RIM_RING - Math.min(RINGS, acts) && !isKept(world, hex),
    ),
  isCalmed: (world, { bed }) => effectsOn(world, 'ground', bed).length > 0,
};
