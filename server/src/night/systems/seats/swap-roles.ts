import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Refusal } from '@lent-dreams/shared/wire/refusals.ts';
import type { Prompt, World } from '../../state/world.ts';
import { type Decision, done } from '../decide.ts';

/** The break after the curtain, in which roles can still change hands: no wave has landed yet. */
const BREAK_TICKS = ticksOf(18);

/** Why these two cannot change roles now, or '' if they can. */
export const swapRefusal = (world: World, { from, to }: Pick<Prompt, 'from' | 'to'>): Refusal | '' => {
  const [mine, theirs] = [world.beds[from]?.role ?? '', world.beds[to]?.role ?? ''];
  if (mine === '' || theirs === '') return 'unavailable';
  if (mine === theirs) return 'invalid';
  return world.phase === 'unveiling' && world.tick - world.phaseStart <= BREAK_TICKS ? '' : 'notNow';
};

/** What a yes to changing roles does. */
export const swapFacts = (world: World, prompt: Prompt): Decision =>
  swapRefusal(world, prompt) ||
  done(
    { fact: 'promptClosed', id: prompt.id, prompt, answer: 'yes' },
    { fact: 'rolesSwapped', one: prompt.from, other: prompt.to },
  );
