import { stepStride } from '@lent-dreams/shared/rules/stride.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../state/facts.ts';
import { type Bed, personIn, type World } from '../state/world.ts';
import { closeBedFacts } from './deciders/close-threads.ts';

const DRIFT_TICKS = ticksOf(20);
/** An idle or vanished person's bed is kept this long. */
const KEEP_TICKS = ticksOf(90);

/** One waiting input a tick for every body. */
export const walkBodies = (world: World): readonly Fact[] =>
  world.beds.flatMap((bed, index) => {
    const next = bed.strides[0];
    if (next === undefined) return [];
    const { x, y } = stepStride(bed.x, bed.y, next.mx, next.my);
    return [{ fact: 'bodyMoved', bed: index, x, y, seq: next.seq } as const];
  });

/**
 * Drifting after 20 s without input; after 90 s what was agreed ends, and a vanished person's bed goes to a sleeper.
 * Whoever looked away is back after 30 s.
 */
export const watchPresence = (world: World): readonly Fact[] => {
  const lost = Object.values(world.people).filter(
    ({ connected, lastTick }) => !connected && world.tick - lastTick >= KEEP_TICKS,
  );
  const idle = world.beds.flatMap((_bed, index) => (idleTicks(world, index) === KEEP_TICKS ? [index] : []));
  const ending = [...lost.map(({ bed }) => bed), ...idle];
  return [
    ...(ending.length === 0 ? [] : closeBedFacts(world, ending)),
    ...lost.map(({ id }) => ({ fact: 'personLeft', person: id, why: 'lost' }) as const),
    ...watchIdle(world),
  ];
};

/** Breath held on, or a hand on a motif, is input too. */
const holdsOn = (bed: Bed | undefined): boolean =>
  bed !== undefined && (bed.breathing || bed.tending > 0 || bed.lyingTick > 0);

/** Ticks without input of whoever is here in this bed and does not hold their breath on; −1 for all others. */
const idleTicks = (world: World, index: number): number => {
  const person = personIn(world, index);
  if (person === undefined || person.bot || !person.connected || holdsOn(world.beds[index])) return -1;
  return world.tick - person.lastTick;
};

const watchIdle = (world: World): readonly Fact[] =>
  world.beds.flatMap((bed, index): readonly Fact[] => {
    const isBack = bed.presence === 'lookingDown' && bed.lookUntil > 0 && world.tick >= bed.lookUntil;
    if (isBack) return [{ fact: 'presenceChanged', bed: index, presence: 'awake' }];
    // Reading the sheets of dusk is no input, and no drifting either.
    if (world.phase === 'dusk') return [];
    return idleTicks(world, index) === DRIFT_TICKS && bed.presence === 'awake'
      ? [{ fact: 'presenceChanged', bed: index, presence: 'drifting' }]
      : [];
  });
