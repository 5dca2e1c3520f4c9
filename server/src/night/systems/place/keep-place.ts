import { FIELD_EVERY_TICKS } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import type { World } from '../../state/world.ts';
import { fuse } from './fuse.ts';
import { grow } from './grow.ts';
import { readGain } from './read-gain.ts';
import { tend } from './tend.ts';

/** What the motifs do by themselves and under people's hands; every second tick, never after the end. */
export const keepPlace = (world: World): readonly Fact[] =>
  world.tick % FIELD_EVERY_TICKS !== 0 || world.phase === 'ending'
    ? []
    : [...fuse(world), ...tend(world), ...grow(world), ...readGain(world)];
