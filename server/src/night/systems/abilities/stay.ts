import type { BedId } from '@lent-dreams/shared/ids.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { HiddenFlow, World } from '../../state/world.ts';
import type { AbilityRule } from './ability-rule.ts';
import { aimAtBed, aimAtThread } from './aim.ts';

const STAY_TICKS = ticksOf(8);

/** The strongest flow that reaches a bed without a yes. */
const strongestInto = ({ hidden }: World, bed: BedId): HiddenFlow | undefined =>
  hidden
    .filter(({ to }) => to === bed)
    .toSorted((one, other) => other.perSecond - one.perSecond || one.from - other.from)[0];

/** Freezes a thread with all that runs between its ends, or the strongest flow without a yes into a bed. */
export const stay: AbilityRule = {
  kind: 'stay',
  use: (world, actor, { bed, thread: id }) => {
    const until = world.tick + STAY_TICKS;
    if (id !== undefined) {
      const thread = aimAtThread(world, actor, id);
      return typeof thread === 'string' ? thread : [{ fact: 'threadFrozen', id, until }];
    }
    const held = aimAtBed(world, actor, bed);
    if (held !== '' || bed === undefined) return held || 'invalid';
    const flow = strongestInto(world, bed);
    if (flow === undefined) return 'gone';
    return [{ fact: 'effectsBegan', effects: [{ kind: 'stay', bed, from: flow.from, until, by: actor.bedId }] }];
  },
};
