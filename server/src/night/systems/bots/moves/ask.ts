import type { BotView, SeenBed } from '../bot-view.ts';
import type { Move } from '../deed.ts';
import { best, isOpenTo, serves } from './fit.ts';

/** Two questions at once are one too many. */
const mayAsk = ({ openQuestions }: BotView): boolean => openQuestions === 0;

const isWorthAsking = (view: BotView, other: SeenBed): boolean =>
  isOpenTo(view, other) &&
  other.occupant !== 'sleeper' &&
  !other.isAsked &&
  other.wishes.length === 0 &&
  !view.threads.some(({ a, b }) => [a, b].includes(view.me) && [a, b].includes(other.bed));

/** How far somebody's hue is from their nature: points of warm feeling that their nature does not explain. */
const drift = ({ primary, secondary, feelings }: SeenBed): number =>
  feelings.reduce((sum, points, feeling) => {
    const rest = feeling === primary ? 70 : feeling === secondary ? 40 : 10;
    return sum + Math.abs(points - rest);
  }, 0);

/** Asks for a wish, once: people first, and whose nature has what I wish for. */
export const ask: Move = (view) => {
  if (!mayAsk(view)) return undefined;
  const whom = best(view.beds, (other) =>
    isWorthAsking(view, other) ? (other.occupant === 'human' ? 3 : 1) + serves(other, view.own.wishes) : 0,
  );
  return whom && { request: { kind: 'ask', to: whom.bed }, says: 'ask' };
};

/** Asks whoever is losing their own colour most. */
export const askDrifted: Move = (view) => {
  if (!mayAsk(view)) return undefined;
  const whom = best(view.beds, (other) => (isWorthAsking(view, other) ? 1 + drift(other) : 0));
  return whom && { request: { kind: 'ask', to: whom.bed }, says: 'ask' };
};
