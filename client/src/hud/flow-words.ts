import { FEAR_SCOPE, FEELINGS, inScope, WARM_SCOPE } from '@lent-dreams/shared/content/emotion.ts';
import { feelingWord, joinNames } from '../model/select-words.ts';
import { say } from '../words/words.ts';

/** "All feelings", "joy and calm", "nothing". */
export const flowWords = (scope: number): string => {
  if (scope === 0) return say('offer.nothing');
  if ((scope & WARM_SCOPE) === WARM_SCOPE) return say('offer.all');
  return joinNames(FEELINGS.flatMap((_, feeling) => (inScope(scope, feeling) ? [feelingWord(feeling)] : [])));
};

/** Does fear flow with these terms? */
export const carriesFear = (scope: number, keepsFear: boolean): boolean => !keepsFear && (scope & FEAR_SCOPE) !== 0;
