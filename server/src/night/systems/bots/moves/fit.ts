import { WHOLE_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { type BotView, mine, type SeenBed } from '../bot-view.ts';

/** Points of a nature that serves a wish most, or besides. */
const FIRST = 2;
const SECOND = 1;

/** How well a nature serves wishes, 0–3. */
export const serves = (
  { primary, secondary }: Pick<SeenBed, 'primary' | 'secondary'>,
  wishes: readonly number[],
): number => (wishes.includes(primary) ? FIRST : 0) + (wishes.includes(secondary) ? SECOND : 0);

/** Can these two give each other what they wish for, as far as is known, and bring nothing that is guarded against? */
export const fits = (view: BotView, other: SeenBed): number => {
  const given = serves(mine(view), other.wishes);
  const got = serves(other, view.own.wishes);
  const unwanted = other.guard === mine(view).primary || view.own.guard === other.primary;
  return given === 0 || got === 0 || unwanted ? 0 : given + got;
};

/** Can they be spoken to, and do they want to be? */
export const isOpenTo = (view: BotView, { bed, presence, isRefused }: SeenBed): boolean =>
  bed !== view.me && presence === 'awake' && !isRefused;

/** Feelings of a nature that somebody wishes for, as a scope; the whole one on the old technology. */
export const scopeFor = (
  view: BotView,
  { primary, secondary }: Pick<SeenBed, 'primary' | 'secondary'>,
  wishes: readonly number[],
): number => {
  if (view.technology === 'guild') return WHOLE_SCOPE;
  const scope = [primary, secondary].filter((feeling) => wishes.includes(feeling));
  return scope.reduce((mask, feeling) => mask | (1 << feeling), 0);
};

/** The best by a score; undefined where none is above 0, and of equals the first. */
export const best = <Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined => {
  let found: Item | undefined;
  let most = 0;
  for (const item of items) {
    const points = score(item);
    if (points > most) [found, most] = [item, points];
  }
  return found;
};
