import { ACT_SECONDS } from '@lent-dreams/shared/rules/act-lengths.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import type { World } from '../../state/world.ts';
import { drawEncore } from './draw-waves.ts';
import { CALM_THREADS, CALM_TICKS } from './mood.ts';

const VOTE_TICKS = ticksOf(10);

/** A show that moved nobody, or one hushed by letting go of nearly everything: the Guild wants more (design: quiet night). */
const isWanted = (world: World): boolean => {
  if (world.encore.state !== '' || world.mode === 'free') return false;
  const isQuiet = !world.spiral && world.tick - world.phaseStart >= ticksOf(ACT_SECONDS[world.mode].encore);
  const isHush = world.spiral && world.calmTicks >= CALM_TICKS && world.threads.length < CALM_THREADS;
  return isQuiet || isHush;
};

/** More than half of the votes cast refuse; none cast refuses too: silence is no yes. */
const isRefused = (votes: readonly boolean[]): boolean =>
  votes.filter((yes) => !yes).length * 2 > votes.length || votes.length === 0;

/** The Guild demands an encore, people vote, and it comes or does not. */
export const encoreFacts = (world: World): readonly Fact[] => {
  if (isWanted(world)) return [{ fact: 'encoreAsked', until: world.tick + VOTE_TICKS }];
  const { state, until, votes } = world.encore;
  if (state !== 'asked' || world.tick < until) return [];
  return [{ fact: 'encoreSettled', wave: isRefused(Object.values(votes)) ? null : drawEncore(world) }];
};
