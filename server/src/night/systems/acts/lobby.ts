import { ACT_SECONDS } from '@lent-dreams/shared/rules/act-lengths.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import { humanBeds, type World } from '../../state/world.ts';
import { allReady, borderFacts } from './border-facts.ts';

/** A public hub begins by itself this long after the first came. */
const BEGIN_TICKS = ticksOf(20);

/** The first act begins now. */
export const beginWeaving = (world: World): readonly Fact[] => {
  const { weaving } = ACT_SECONDS[world.mode];
  const ends = weaving === 0 ? 0 : world.tick + ticksOf(weaving);
  return [...borderFacts(world), { fact: 'phaseChanged', phase: 'weaving', ends }];
};

/** The night begins: with its dusk, or at once where there is none. */
export const beginNight = (world: World): readonly Fact[] =>
  world.hasDusk ? [...borderFacts(world), { fact: 'phaseChanged', phase: 'dusk', ends: 0 }] : beginWeaving(world);

/** People gather, until all want to begin or, in a public hub, some time has gone by. */
export const lobby = (world: World): readonly Fact[] => {
  if (humanBeds(world).length === 0) return world.beginTick === 0 ? [] : [{ fact: 'beginSet', tick: 0 }];
  if (allReady(world) || (world.beginTick > 0 && world.tick >= world.beginTick)) return beginNight(world);
  return world.open && world.beginTick === 0 ? [{ fact: 'beginSet', tick: world.tick + BEGIN_TICKS }] : [];
};
