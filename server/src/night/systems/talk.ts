import { TICKS_PER_SECOND, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../state/facts.ts';
import type { World } from '../state/world.ts';

/** How long a word hangs in the air; free words take longer to read. */
const WORD_TICKS = ticksOf(9);

/** Words fade. */
export const fadeWords = (world: World): readonly Fact[] => {
  const before = world.tick - WORD_TICKS;
  const isDue = world.tick % TICKS_PER_SECOND === 0 && world.words.some(({ tick }) => tick < before);
  return isDue ? [{ fact: 'wordsFaded', before }] : [];
};
