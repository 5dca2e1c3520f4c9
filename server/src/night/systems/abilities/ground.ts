import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { AbilityRule } from './ability-rule.ts';
import { aimAtBed } from './aim.ts';

const GROUND_TICKS = ticksOf(6);

/** Leads fear out of one bed, into the ground. */
export const ground: AbilityRule = {
  kind: 'ground',
  use: (world, actor, { bed }) => {
    const held = aimAtBed(world, actor, bed);
    if (held !== '' || bed === undefined) return held || 'invalid';
    return [
      { fact: 'effectsBegan', effects: [{ kind: 'ground', bed, until: world.tick + GROUND_TICKS, by: actor.bedId }] },
    ];
  },
};
