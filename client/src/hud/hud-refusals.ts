import type { Refusal } from '@lent-dreams/shared/wire/refusals.ts';
import { say } from '../words/words.ts';

/** Words for a refusal, at most eight; `cost` is the light that was needed, where it is known. */
export const refusalText = (refusal: Refusal, cost: number | null): string => {
  if (refusal === 'noLucidity')
    return cost === null ? say('refusal.noLucidityShort') : say('refusal.noLucidity', { count: cost });
  return say(`refusal.${refusal}`);
};
