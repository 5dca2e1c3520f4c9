import { REFUSALS, type Refusal, type Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { Commands } from '../model/commands.ts';
import type { Line } from './dial.ts';

/** A request without an answer after this time counts as unavailable. */
const ANSWER_LIMIT_MS = 5000;

const UNAVAILABLE: Reply<unknown> = { ok: false, refused: 'unavailable' };

const isRefusal = (word: unknown): word is Refusal => REFUSALS.some((refusal) => refusal === word);

/** The server's answer as a reply; one that cannot be read is no yes. */
const replyOf = (answer: unknown): Reply<unknown> => {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return UNAVAILABLE;
  if (answer.ok === true) return 'result' in answer ? { ok: true, result: answer.result } : { ok: true };
  return 'refused' in answer && isRefusal(answer.refused) ? { ok: false, refused: answer.refused } : UNAVAILABLE;
};

/** Asks over the line that stands at that moment; without one the answer is `unavailable`. Never rejects. */
export const createAsk =
  (line: () => Pick<Line, 'request'> | null): Commands['ask'] =>
  async (kind, fields) => {
    try {
      return replyOf(await line()?.request(kind, fields, ANSWER_LIMIT_MS));
    } catch {
      return UNAVAILABLE;
    }
  };
