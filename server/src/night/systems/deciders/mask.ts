import type { Mask } from '../../state/world.ts';
import { type Decider, done } from '../decide.ts';
import { narrowFacts, withinMask } from './narrow-grants.ts';

const isSame = (one: Mask, other: Mask): boolean =>
  one.scope === other.scope && one.depth === other.depth && one.keepsFear === other.keepsFear;

/**
 * What I give at most, now and later. A narrower mask narrows all that I give in this tick; a wider one, or none, widens
 * nothing: that needs a new yes. It answers nobody for me.
 */
export const setMask: Decider<'setMask'> = (world, { person, bedId }, { mask: asked }) => {
  const mask = asked === null ? null : { scope: asked.scope, depth: asked.depth, keepsFear: asked.keepFear };
  const narrower = world.grants.flatMap((grant) => {
    if (grant.endTick > 0 || grant.giver !== bedId) return [];
    const within = withinMask(grant, mask);
    return isSame(grant, within) ? [] : [[grant, within] as const];
  });
  return done({ fact: 'maskSet', person: person.id, mask }, ...narrowFacts(world, narrower));
};
