import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { AbilityRule } from './ability-rule.ts';
import { bedsAround } from './aim.ts';

const ANCHOR_TICKS = ticksOf(10);
const ANCHOR_HEXES = 1;

/** Whoever is within a hex of the holder can hold a quarter more fear for a while. */
export const anchor: AbilityRule = {
  kind: 'anchor',
  use: (world, { bed, bedId }) => [
    {
      fact: 'effectsBegan',
      effects: bedsAround(world, bed, ANCHOR_HEXES).map((near) => ({
        kind: 'anchor',
        bed: near,
        until: world.tick + ANCHOR_TICKS,
        by: bedId,
      })),
    },
  ],
};
