import type { PromptDocument } from '@lent-dreams/shared/wire/documents.ts';
import { isOpening } from '../../../state/people.ts';
import { answerByWishes } from '../../answer-by-wishes.ts';
import type { BotView, SeenBed } from '../bot-view.ts';
import type { Deed } from '../deed.ts';

/** Answers for itself alone: an offer by its wishes, a question with a wish not told before, a hand with a hand. */
export const answer = (view: BotView, prompt: PromptDocument): Deed => {
  const { id } = prompt;
  const from = view.beds[prompt.from] as SeenBed;
  if (prompt.prompt === 'ask') {
    // Before the night somebody may still take this persona: its wishes are not the bot's to tell.
    if (isOpening(view)) return { request: { kind: 'tell', prompt: id, what: 'notNow' } };
    const what = view.toldTo.includes(prompt.from) ? 'wishB' : 'wishA';
    return { request: { kind: 'tell', prompt: id, what } };
  }
  if (prompt.prompt === 'hands' || prompt.prompt === 'swap')
    return { request: { kind: 'answer', prompt: id, answer: 'yes' }, says: 'thanks' };
  const given = answerByWishes(from, view.own);
  return { request: { kind: 'answer', prompt: id, answer: given }, ...(given !== 'no' && { says: 'thanks' }) };
};
