import { ticksOf } from '@lent-dreams/shared/units.ts';
import { shadeSight } from '../../shade-sight.ts';
import type { AbilityRule } from './ability-rule.ts';
import { aimAtBed } from './aim.ts';

const NAMED_TICKS = ticksOf(15);

/** Says what a shade is: all see its weakness, and it presses half. */
export const name: AbilityRule = {
  kind: 'name',
  use: (world, actor, { shade: id }) => {
    if (id === undefined) return 'invalid';
    const shade = world.shades.find((one) => one.id === id);
    const { id: viewer, bot } = actor.person;
    if (shade === undefined || (!bot && shadeSight(world, viewer, shade) === 'none')) return 'gone';
    const held = aimAtBed(world, actor, shade.bed);
    return held === '' ? [{ fact: 'shadeNamed', id, until: world.tick + NAMED_TICKS }] : held;
  },
};
