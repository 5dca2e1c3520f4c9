import { ticksOf } from '@lent-dreams/shared/units.ts';
import { chainRow } from '../../state/ledger.ts';
import { grantOf } from '../../state/world.ts';
import type { AbilityRule } from './ability-rule.ts';
import { aimAtThread } from './aim.ts';

const OVERCLOCK_TICKS = ticksOf(8);

/**
 * What the holder gives on a thread of their own runs double for a while, and the log says so. What others give stays as
 * they said: nobody's yes is stretched by anybody else.
 */
export const overclock: AbilityRule = {
  kind: 'overclock',
  use: (world, actor, { thread: id }) => {
    const thread = aimAtThread(world, actor, id);
    if (typeof thread === 'string') return thread;
    const { bedId } = actor;
    if (thread.a !== bedId && thread.b !== bedId) return 'notYours';
    const grant = grantOf(world, thread.a === bedId ? thread.fromA : thread.fromB);
    const row = chainRow(world.secret.salt, world.ledger.slice(-1), {
      tick: world.tick,
      kind: 'access',
      subject: bedId,
      sender: bedId,
      recipient: grant.receiver,
      feeling: -1,
      grant: grant.id,
      depth: grant.depth,
      terms: 'doubled',
      breach: '',
    });
    return [
      {
        fact: 'effectsBegan',
        effects: [{ kind: 'overclock', bed: bedId, thread: thread.id, until: world.tick + OVERCLOCK_TICKS, by: bedId }],
      },
      { fact: 'ledgerWritten', row },
    ];
  },
};
