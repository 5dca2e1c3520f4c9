import type { Fact } from '../state/facts.ts';
import type { World } from '../state/world.ts';
import { stepActs } from './acts.ts';
import { walkBodies, watchPresence } from './bodies.ts';
import { keepBooks } from './bookkeeping.ts';
import { stepFeelings } from './field-system.ts';
import { settlePrompts } from './prompts.ts';

/** A part of the night that reads the world once a tick and says what happened. */
export type System = { readonly run: (world: World) => readonly Fact[]; readonly inFreeze: boolean };

/** In this order, every tick; the facts of one are applied before the next reads. Safety never waits for a freeze. */
export const SYSTEMS: readonly System[] = [
  { run: walkBodies, inFreeze: false },
  { run: watchPresence, inFreeze: true },
  { run: settlePrompts, inFreeze: true },
  { run: stepFeelings, inFreeze: false },
  { run: stepActs, inFreeze: false },
  { run: keepBooks, inFreeze: false },
];
