import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { AbilityRule } from './ability-rule.ts';
import { aimAtBed } from './aim.ts';

const MIRROR_TICKS = ticksOf(5);

/** Shows somebody their own colour: part of the way back to their nature. */
export const mirror: AbilityRule = {
  kind: 'mirror',
  use: (world, actor, { bed }) => {
    const held = aimAtBed(world, actor, bed);
    if (held !== '' || bed === undefined) return held || 'invalid';
    return [
      { fact: 'effectsBegan', effects: [{ kind: 'mirror', bed, until: world.tick + MIRROR_TICKS, by: actor.bedId }] },
    ];
  },
};
