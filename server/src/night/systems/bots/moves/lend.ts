import { SHADE_KINDS, STATIC_SHADE } from '@lent-dreams/shared/content/shades/index.ts';
import { pick, seedRng } from '@lent-dreams/shared/maths/rng.ts';
import type { Move } from '../deed.ts';

/** Two bots of three lend a fear. */
const KINDS: readonly string[] = SHADE_KINDS.filter((kind) => kind !== STATIC_SHADE);

/** In its first turn a bot lends a fear, or nothing, by lot (design: lending). */
export const lend: Move = ({ turns, id, night, own }) => {
  if (turns > 0 || own.lentFear !== '') return undefined;
  const rng = seedRng(`${id}/${night}`, 'lends');
  return pick(rng, [true, true, false]) ? { request: { kind: 'lendFear', shade: pick(rng, KINDS) } } : undefined;
};
