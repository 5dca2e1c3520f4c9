import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { AbilityRule } from './ability-rule.ts';
import { aimAtThread } from './aim.ts';

const SPLICE_TICKS = ticksOf(10);

/** Keeps one feeling off a thread, both ways, for a while: it only ever narrows. */
export const splice: AbilityRule = {
  kind: 'splice',
  use: (world, actor, { thread: id, feeling }) => {
    if (feeling === undefined) return 'invalid';
    const thread = aimAtThread(world, actor, id);
    if (typeof thread === 'string') return thread;
    return [
      {
        fact: 'effectsBegan',
        effects: [
          {
            kind: 'splice',
            bed: thread.a,
            thread: thread.id,
            feeling,
            until: world.tick + SPLICE_TICKS,
            by: actor.bedId,
          },
        ],
      },
    ];
  },
};
