import { stepStride } from '@lent-dreams/shared/rules/stride.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../state/facts.ts';
import { personIn, threadsOf, type World } from '../state/world.ts';
import { closeFacts } from './deciders/consent.ts';

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

/** Drifting after 20 s without input; after 90 s what was agreed ends, and a vanished person's bed goes to a sleeper. */
export const watchPresence = (world: World): readonly Fact[] => [
  ...Object.values(world.people)
    .filter(({ connected, lastTick }) => !connected && world.tick - lastTick >= KEEP_TICKS)
    .map(({ id }) => ({ fact: 'personLeft', person: id, forget: false }) as const),
  ...watchIdle(world),
];

const watchIdle = (world: World): readonly Fact[] =>
  world.beds.flatMap((bed, index): readonly Fact[] => {
    const person = personIn(world, index);
    if (person === undefined || !person.connected || bed.breathing) return [];
    const idle = world.tick - person.lastTick;
    if (idle === DRIFT_TICKS && bed.presence === 'awake')
      return [{ fact: 'presenceChanged', bed: index, presence: 'drifting' }];
    return idle === KEEP_TICKS
      ? closeFacts(
          world,
          threadsOf(world, index).map(({ id }) => id),
        )
      : [];
  });
