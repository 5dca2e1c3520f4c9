import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../state/facts.ts';
import { isOpening } from '../state/people.ts';
import { type Bed, type Prompt, pairKey, type World } from '../state/world.ts';
import { answerByWishes } from './answer-by-wishes.ts';
import { answerFacts, memoryOf, refuseFacts, tellFacts } from './deciders/consent.ts';

/** How long a sleeper stirs before answering. */
const SLEEPER_TICKS = ticksOf(1.5);

/** Sleepers answer by their own wishes, which all can see: never for anybody else, never twice. */
const sleeperAnswer = (world: World, prompt: Prompt): 'yes' | 'less' | 'no' => {
  if (prompt.kind === 'hands') return 'yes';
  return answerByWishes((world.beds[prompt.from] as Bed).persona, (world.beds[prompt.to] as Bed).persona);
};

/** The wish a sleeper tells next to whoever asks. */
const sleeperTells = (world: World, { from, to }: Prompt): readonly Fact[] => {
  const first = tellFacts(world, to, from, 'wishA');
  return first.length > 0 ? first : tellFacts(world, to, from, 'wishB');
};

const answerAsleep = (world: World, prompt: Prompt): readonly Fact[] => {
  // Before the night begins a person may still lie down here: the wishes are not the sleeper's to tell.
  if (prompt.kind === 'ask' && isOpening(world))
    return [{ fact: 'promptClosed', id: prompt.id, prompt, answer: 'notNow' }];
  if (prompt.kind === 'ask') {
    const memory = { ...memoryOf(world, prompt.from, prompt.to), answeredAsk: true };
    return [
      { fact: 'promptClosed', id: prompt.id, prompt, answer: 'told' },
      { fact: 'pairRemembered', key: pairKey(world, prompt.from, prompt.to), memory },
      ...sleeperTells(world, prompt),
    ];
  }
  const decision = answerFacts(world, prompt, sleeperAnswer(world, prompt));
  return typeof decision === 'string' ? refuseFacts(world, prompt, 'no') : decision.facts;
};

/** Nobody is there any more who asked; what a shade or an old thread asks has no sender. */
const senderIsGone = (world: World, { from, kind, falseBy }: Prompt): boolean =>
  world.beds[from]?.occupant === 'sleeper' && kind !== 'keep' && falseBy === undefined;

/** Lets at most one prompt a tick be answered by a sleeper or lapse, so that every fact is decided on the world as it is. */
export const settlePrompts = (world: World): readonly Fact[] => {
  for (const prompt of world.prompts) {
    const asleep = world.beds[prompt.to]?.occupant === 'sleeper';
    if (asleep && world.tick - prompt.openedTick >= SLEEPER_TICKS) return answerAsleep(world, prompt);
    // Silence is a no.
    if (world.tick >= prompt.expiresTick || senderIsGone(world, prompt)) return refuseFacts(world, prompt, 'lapsed');
  }
  return [];
};
