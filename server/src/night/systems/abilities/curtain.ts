import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { AbilityRule } from './ability-rule.ts';
import { aimAtHex, bedsAround } from './aim.ts';

const CURTAIN_TICKS = ticksOf(8);
const CURTAIN_HEXES = 2;

/** A veil over a place: stage and crowd reach nobody who is there when it falls. */
export const curtain: AbilityRule = {
  kind: 'curtain',
  use: (world, actor, { hex }) => {
    if (hex === undefined) return 'invalid';
    const held = aimAtHex(actor, hex);
    if (held !== '') return held;
    const hidden = bedsAround(world, hexCentre(hex), CURTAIN_HEXES);
    if (hidden.length === 0) return 'gone';
    const until = world.tick + CURTAIN_TICKS;
    return [
      {
        fact: 'effectsBegan',
        effects: hidden.map((bed) => ({ kind: 'curtain', bed, hex, until, by: actor.bedId })),
      },
    ];
  },
};
