import { FEAR, inScope, type Scope, WARM_COUNT } from '@lent-dreams/shared/content/emotion.ts';
import type { BedView, GiveView } from '../model/dream-view.ts';

/** What one end of a thread lets through: its scope, without fear when that is kept. */
export const givenScope = (give: GiveView): Scope =>
  give.depth <= 0 ? 0 : give.keepsFear ? give.scope & ~(1 << FEAR) : give.scope;

/** The warm feeling (0–4) a bed has most of within a scope, or −1; `besides` is left out. */
export const strongestFeeling = (bed: BedView, scope: Scope, besides = -1): number => {
  let best = -1;
  let most = -1;
  for (let feeling = 0; feeling < WARM_COUNT; feeling += 1) {
    if (feeling === besides || !inScope(scope, feeling)) continue;
    // A dreamer's own nature wins a tie.
    const amount = (bed.feelings[feeling] ?? 0) + (feeling === bed.primary ? 0.5 : 0);
    if (amount > most) {
      most = amount;
      best = feeling;
    }
  }
  return best;
};
