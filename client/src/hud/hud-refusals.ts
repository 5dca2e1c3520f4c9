import type { Refusal } from '@lent-dreams/shared/wire/refusals.ts';
import type { RequestKind } from '@lent-dreams/shared/wire/requests.ts';
import { say, type WordKey } from '../words/words.ts';

/** What an ability says otherwise than everything else does. */
const OF_ABILITIES: Partial<Record<Refusal, WordKey>> = {
  notYours: 'refusal.act.notYours',
  tooFar: 'refusal.act.tooFar',
  gone: 'refusal.act.gone',
};

/** Words for a refusal, at most eight; `cost` is the light that was needed, where it is known. */
export const refusalText = (refusal: Refusal, cost: number | null, kind?: RequestKind): string => {
  if (refusal === 'noLucidity')
    return cost === null ? say('refusal.noLucidityShort') : say('refusal.noLucidity', { count: cost });
  return say((kind === 'act' ? OF_ABILITIES[refusal] : undefined) ?? `refusal.${refusal}`);
};
