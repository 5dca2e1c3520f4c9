import { bedHex, distanceHexes, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { type BotView, mine, type SeenBed } from './bot-view.ts';
import type { Deed, Move } from './deed.ts';
import { buildFor } from './moves/build.ts';
import { helpAgainstShades } from './moves/help.ts';
import { lend } from './moves/lend.ts';
import { offerTo } from './moves/offer.ts';
import { PLAYS } from './plays.ts';

/** Somebody this near to a place that was pointed at is meant by it. */
const MEANT_HEXES = 1.2;
const HANDS_HEXES = 1.2;

const firstOf = (moves: readonly Move[], view: BotView): Deed | undefined => {
  for (const move of moves) {
    const deed = move(view);
    if (deed !== undefined) return deed;
  }
  return undefined;
};

/** Those at a place, nearest first; whose bed it is counts as there. */
const thoseAt = (view: BotView, hex: number): readonly SeenBed[] => {
  const at = hexCentre(hex);
  const hexes = ({ bed, x, y }: SeenBed): number => (bedHex(bed) === hex ? 0 : distanceHexes(x, y, at.x, at.y));
  return view.beds
    .filter((seen) => seen.bed !== view.me && hexes(seen) <= MEANT_HEXES)
    .toSorted((one, other) => hexes(one) - hexes(other));
};

/** The next useful thing at a place that somebody pointed at; else the way there (design: bots). */
const runErrand: Move = (view) => {
  if (view.errand < 0) return undefined;
  const meant = thoseAt(view, view.errand);
  const [first] = meant;
  const me = mine(view);
  if (view.phase === 'weaving') {
    const deed = (first && offerTo(view, first)) ?? buildFor(view, meant);
    if (deed !== undefined) return deed;
    const isUnasked = first !== undefined && first.occupant !== 'sleeper' && !first.isAsked && !first.isRefused;
    if (isUnasked && first.presence === 'awake') return { request: { kind: 'ask', to: first.bed }, says: 'ask' };
  } else if (first !== undefined && me.hands < 0 && distanceHexes(me.x, me.y, first.x, first.y) <= HANDS_HEXES)
    return { request: { kind: 'holdHands', to: first.bed }, says: 'hands' };
  return { goal: view.errand };
};

/** What the bot does in this turn. A pure function of what its seat may see. */
export const chooseDeed = (view: BotView): Deed => {
  const play = PLAYS[view.role];
  if (view.phase === 'weaving') return firstOf([lend, runErrand, ...play.weaving], view) ?? {};
  if (view.phase === 'unveiling') return firstOf([runErrand, helpAgainstShades, ...play.unveiling], view) ?? {};
  return view.phase === 'dusk' ? (lend(view) ?? {}) : {};
};
