import { bedHex, distanceHexes, hexAt } from '@lent-dreams/shared/rules/board.ts';
import { mine, ownThreads, type SeenBed } from '../bot-view.ts';
import type { Move } from '../deed.ts';
import { best, isOpenTo } from './fit.ts';

/** A thread to somebody this afraid is let go, while so many others hold. */
const HOT_FEAR = 40;
const KEPT_THREADS = 5;
/**
 * Fear, of all or one's own, from which on strong threads become thin. Bots believe the Guild's meter: they do nothing
 * before it burns.
 */
const ALARM_FEAR = 32;
const BREATHE_FEAR = 30;
const REST_FEAR = 12;
/** Whoever is more afraid than this is held by the hand, by somebody who is less afraid than that. */
const HELD_FEAR = 35;
const STEADY_FEAR = 28;
const HANDS_HEXES = 1.2;
const WALK_HEXES = 4.5;

/** Lets go of the hottest thread: first boundaries, then comfort. */
export const letGo: Move = (view) => {
  if (view.threads.length <= KEPT_THREADS) return undefined;
  const hottest = best(ownThreads(view), ({ other }) => Math.max(0, other.fear - HOT_FEAR));
  return hottest && { request: { kind: 'close', thread: hottest.id }, says: 'letGo' };
};

/** Thins what it gives, where it is hottest. */
export const thin: Move = (view) => {
  if (view.fear < ALARM_FEAR && mine(view).fear < ALARM_FEAR) return undefined;
  const strong = best(ownThreads(view), ({ other, depth }) => (depth > 1 ? 1 + other.fear : 0));
  return strong && { request: { kind: 'narrow', thread: strong.id, depth: 1 }, says: 'thin' };
};

const hexesTo = (from: SeenBed, to: SeenBed): number => distanceHexes(from.x, from.y, to.x, to.y);

/** Takes the hand of the one who is most afraid, or walks to them. */
export const holdHands: Move = (view) => {
  const me = mine(view);
  if (me.hands >= 0 || me.fear > STEADY_FEAR || view.openQuestions > 0) return undefined;
  const whom = best(view.beds, (other) => {
    const isNear = hexesTo(me, other) <= WALK_HEXES;
    return isOpenTo(view, other) && other.hands < 0 && isNear ? Math.max(0, other.fear - HELD_FEAR) : 0;
  });
  if (whom === undefined) return undefined;
  if (hexesTo(me, whom) <= HANDS_HEXES) return { request: { kind: 'holdHands', to: whom.bed }, says: 'hands' };
  const at = hexAt(whom.x, whom.y);
  return { goal: at < 0 ? bedHex(whom.bed) : at };
};

/** Breathes while its own bed is afraid: the others' breath is theirs. */
export const breathe: Move = (view) => {
  const me = mine(view);
  if (!me.breathing && me.fear > BREATHE_FEAR) return { request: { kind: 'breathe', on: true }, says: 'calm' };
  if (me.breathing && me.fear < REST_FEAR) return { request: { kind: 'breathe', on: false } };
  return undefined;
};
