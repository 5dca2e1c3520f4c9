import { FEAR } from '@lent-dreams/shared/content/emotion.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import type { Channel } from '@lent-dreams/shared/rules/field.ts';
import { effectsOf, effectsOn } from '../../state/effects.ts';
import type { HiddenFlow, Thread, World } from '../../state/world.ts';

const ANCHORED = 1.25;
const GROUND_PER_SECOND = 6;
const DOUBLED = 2;
/** Share per second after which 30 % of the way home is done in 5 s: −ln(0.7)/5. */
const MIRROR_PER_SECOND = 0.0713;

/** Factor on the tipping fear of a bed. */
export const tippingFactor = (world: World, bed: BedId): number =>
  effectsOn(world, 'anchor', bed).length > 0 ? ANCHORED : 1;

/** What is led out of each bed, per second. */
export const groundedPerSecond = (world: World, bed: BedId): number =>
  effectsOn(world, 'ground', bed).length > 0 ? GROUND_PER_SECOND : 0;

/** Share per second by which a bed goes home faster. */
export const mirrored = (world: World, bed: BedId): number =>
  effectsOn(world, 'mirror', bed).length > 0 ? MIRROR_PER_SECOND : 0;

/** Can stage and crowd not reach this bed? */
export const isCurtained = (world: World, bed: BedId): boolean => effectsOn(world, 'curtain', bed).length > 0;

/** A channel of a thread as what was done lets it run; undefined where its end takes nothing in. */
export const channelWith = (world: World, thread: Thread, channel: Channel): Channel | undefined => {
  if (world.effects.length === 0) return channel;
  if (effectsOn(world, 'refuse', channel.to).length > 0) return undefined;
  let { warm, warmPerSecond, fearPerSecond } = channel;
  for (const { thread: on, feeling } of effectsOf(world, 'splice')) {
    if (on !== thread.id || feeling === undefined) continue;
    if (feeling === FEAR) fearPerSecond = 0;
    else warm &= ~(1 << feeling);
  }
  if (effectsOn(world, 'overclock', channel.from).some(({ thread: on }) => on === thread.id)) {
    warmPerSecond *= DOUBLED;
    fearPerSecond *= DOUBLED;
  }
  return { ...channel, warm, warmPerSecond, fearPerSecond };
};

/** What flows without a yes and is not stopped: by a frozen thread between the same two, a frozen flow, or a refusal. */
export const unstopped = (world: World, flows: readonly HiddenFlow[]): readonly HiddenFlow[] => {
  const frozen = world.threads.filter(({ frozenUntil }) => frozenUntil > world.tick);
  if (frozen.length + world.effects.length === 0) return flows;
  return flows.filter(
    ({ from, to }) =>
      !frozen.some(({ a, b }) => (a === from && b === to) || (a === to && b === from)) &&
      !effectsOn(world, 'stay', to).some((effect) => effect.from === from) &&
      effectsOn(world, 'refuse', to).length === 0,
  );
};
