import { ticksOf } from '@lent-dreams/shared/units.ts';
import { effectsOf, effectsOn } from '../../state/effects.ts';
import { type Bed, threadBetween } from '../../state/world.ts';
import type { AbilityRule } from './ability-rule.ts';
import { areNear } from './aim.ts';

const REFUSE_TICKS = ticksOf(6);
/** Whoever is this near, or tied to them, may do as they do. */
const NEIGHBOUR_HEXES = 2;

/** Nothing comes in for a while. A neighbour may do the same, no longer than the one they follow. */
export const refuse: AbilityRule = {
  kind: 'refuse',
  use: (world, { bedId }) => [
    { fact: 'effectsBegan', effects: [{ kind: 'refuse', bed: bedId, until: world.tick + REFUSE_TICKS, by: bedId }] },
  ],
  copy: (world, { bed, bedId }) => {
    if (effectsOn(world, 'refuse', bedId).length > 0) return undefined;
    const followed = effectsOf(world, 'refuse').find(
      ({ bed: other }) =>
        threadBetween(world, bedId, other) !== undefined || areNear(bed, world.beds[other] as Bed, NEIGHBOUR_HEXES),
    );
    if (followed === undefined) return undefined;
    const { until } = followed;
    return [{ fact: 'effectsBegan', effects: [{ kind: 'refuse', bed: bedId, until, by: followed.by }] }];
  },
};
