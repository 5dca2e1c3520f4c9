import { offerCost } from '@lent-dreams/shared/rules/offer-cost.ts';
import { PORTS_PER_BED } from '@lent-dreams/shared/units.ts';
import { type BotView, mine, ownThreads, type SeenBed } from '../bot-view.ts';
import type { Deed, Move } from '../deed.ts';
import { best, fits, isOpenTo, scopeFor } from './fit.ts';

/** A bot leaves ports free for those who ask it. */
const OWN_THREADS = 3;
/** Where the glass is this small it ties nothing more, and less than fully a little before. */
const LEAST_BRIM = 24;
const THIN_BRIM = 36;
/** Nearly enough is woven: from here on it offers to people only, so that without them nothing is reached. */
const NEARLY_TOGETHER = 46;

const mayOffer = (view: BotView): boolean =>
  view.openQuestions === 0 && ownThreads(view).length < OWN_THREADS && view.brim > LEAST_BRIM;

/** An offer to somebody whose wish is known, on terms that both are served by. */
export const offerTo = (view: BotView, other: SeenBed): Deed | undefined => {
  const me = mine(view);
  const isTied = ownThreads(view).some((thread) => thread.other.bed === other.bed);
  if (isTied || !isOpenTo(view, other) || fits(view, other) === 0 || other.threadCount >= PORTS_PER_BED)
    return undefined;
  if (view.own.lucidity < offerCost({ bed: view.me, x: me.x, y: me.y }, other.bed, view.motifs)) return undefined;
  const depth = view.brim > THIN_BRIM ? 3 : 2;
  return {
    request: {
      kind: 'offer',
      to: other.bed,
      technology: view.technology,
      give: { scope: scopeFor(view, me, other.wishes), depth },
      take: { scope: scopeFor(view, other, view.own.wishes), depth },
      until: 'morning',
      keepFear: view.technology === 'by-feeling',
    },
    says: 'offer',
  };
};

/** Offers where both are served best, people before others; never without knowing a wish. */
export const offer: Move = (view) => {
  if (!mayOffer(view)) return undefined;
  const isPeoplesTurn = view.together >= NEARLY_TOGETHER;
  const whom = best(view.beds, (other) =>
    (isPeoplesTurn && other.occupant !== 'human') || offerTo(view, other) === undefined
      ? 0
      : fits(view, other) + (other.occupant === 'human' ? 2 : 0),
  );
  return whom && offerTo(view, whom);
};
