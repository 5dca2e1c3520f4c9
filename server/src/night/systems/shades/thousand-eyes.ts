import { effectsOn } from '../../state/effects.ts';
import { watchersOf } from '../../state/watchers.ts';
import { threadsOf, type World } from '../../state/world.ts';
import type { ShadeRule } from './shade-rule.ts';

const PER_THREAD = 0.1;
const PER_WATCHER = 0.01;
const WATCHER_LIMIT = 50;
/** So many of those who watch look away, and it has nobody left to look through. */
const CALMING_SHARE = 0.6;

const watchers = (world: World): { readonly count: number; readonly awayShare: number } => {
  const here = watchersOf(world);
  const away = here.filter(({ looksAway }) => looksAway).length;
  return { count: here.length, awayShare: here.length === 0 ? 0 : away / here.length };
};

/** Presses by whoever can look: through its bed's threads, and out of the crowd. */
export const thousandEyes: ShadeRule = {
  kind: 'thousand-eyes',
  pressureFactor: (world, { bed }) => {
    const { count, awayShare } = watchers(world);
    const eyes = 1 + PER_THREAD * threadsOf(world, bed).length + PER_WATCHER * Math.min(WATCHER_LIMIT, count);
    return eyes * (1 - awayShare);
  },
  isCalmed: (world, { bed }) =>
    threadsOf(world, bed).length === 0 ||
    effectsOn(world, 'curtain', bed).length > 0 ||
    watchers(world).awayShare >= CALMING_SHARE,
};
