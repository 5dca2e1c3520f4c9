import type { Fact } from '../state/facts.ts';
import type { World } from '../state/world.ts';
import { stepActs } from './acts.ts';
import { walkBodies, watchPresence } from './bodies.ts';
import { keepBooks } from './bookkeeping.ts';
import { stepBots } from './bots/step-bots.ts';
import { stepFeelings } from './field-system.ts';
import { answerForOthers } from './flaws/answer-for-others.ts';
import { endEffects, readOverlays } from './overlays/read-overlays.ts';
import { keepPlace } from './place/keep-place.ts';
import { settlePrompts } from './prompts.ts';
import { watchDesertion } from './seats/desertion.ts';
import { keepCalm } from './seats/keep-calm.ts';
import { dealRoles, seatBots } from './seats/seat-bots.ts';
import { bearShades } from './shades/bear-shades.ts';
import { stepShades } from './shades/step-shades.ts';
import { fadeWords } from './talk.ts';

/** A part of the night that reads the world once a tick and says what happened. */
export type System = { readonly run: (world: World) => readonly Fact[]; readonly inFreeze: boolean };

/**
 * In this order, every tick; the facts of one are applied before the next reads. In a room asked for quiet only presence
 * goes on; requests, and so every *no*, never wait for it.
 */
export const SYSTEMS: readonly System[] = [
  { run: walkBodies, inFreeze: false },
  { run: watchPresence, inFreeze: true },
  { run: watchDesertion, inFreeze: true },
  { run: settlePrompts, inFreeze: false },
  { run: endEffects, inFreeze: false },
  { run: keepPlace, inFreeze: false },
  { run: answerForOthers, inFreeze: false },
  { run: stepShades, inFreeze: false },
  { run: bearShades, inFreeze: false },
  { run: stepFeelings, inFreeze: false },
  { run: stepActs, inFreeze: false },
  { run: dealRoles, inFreeze: false },
  { run: seatBots, inFreeze: false },
  { run: keepCalm, inFreeze: false },
  { run: stepBots, inFreeze: false },
  { run: readOverlays, inFreeze: false },
  { run: keepBooks, inFreeze: false },
  { run: fadeWords, inFreeze: true },
];
