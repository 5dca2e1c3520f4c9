import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import { type AnyRequest, REQUESTS, type RequestKind } from '@lent-dreams/shared/wire/requests.ts';
import { cleanText } from '../text/clean-text.ts';

const MEMORY_GRAPHEMES = 140;

/** Requests one client may make: this many at once, so many a second after that. A no counts, but is never turned away. */
const BURST = 40;
const PER_SECOND = 20;

/** A *no* and the safety layer are answered whatever the rate. */
const NEVER_HELD: ReadonlySet<RequestKind> = new Set([
  'close',
  'closeAll',
  'narrow',
  'takeBack',
  'letGo',
  'setMisuse',
  'pressX',
  'afterX',
  'setSafety',
  'block',
  'unblock',
  'mute',
  'unmute',
  'calmMode',
  'quietRoom',
  'checkIn',
  'leave',
  'forgetMe',
]);

export type Bucket = { left: number; atMs: number };

export const newBucket = (nowMs: number): Bucket => ({ left: BURST, atMs: nowMs });

const spend = (bucket: Bucket, nowMs: number): boolean => {
  bucket.left = Math.min(BURST, bucket.left + ((nowMs - bucket.atMs) / 1000) * PER_SECOND);
  bucket.atMs = nowMs;
  if (bucket.left < 1) return false;
  bucket.left -= 1;
  return true;
};

/** What a stranger sent, as a request; text cleaned. `invalid` for anything else than exactly its fields. */
const readRequest = (kind: RequestKind, raw: unknown): AnyRequest | undefined => {
  const parsed = REQUESTS[kind].safeParse(raw);
  if (!parsed.success) return undefined;
  const request = { ...parsed.data, kind } as AnyRequest;
  if (request.kind !== 'lendMemory') return request;
  const text = cleanText(request.text, MEMORY_GRAPHEMES);
  return text.ok ? { ...request, text: text.text } : undefined;
};

/** Is it a *no* to a question? */
const saysNo = (kind: RequestKind, raw: unknown): boolean => {
  if (kind !== 'answer' && kind !== 'tell') return false;
  const request = readRequest(kind, raw);
  return (
    (request?.kind === 'answer' && request.answer === 'no') || (request?.kind === 'tell' && request.what === 'notNow')
  );
};

/** Takes one raw message to an answer; `take` is the night. Every refusal is typed, and none throws. */
export const answerRequest = (
  kind: RequestKind,
  raw: unknown,
  bucket: Bucket,
  nowMs: number,
  take: (request: AnyRequest) => Reply<unknown>,
): Reply<unknown> => {
  const mayAsk = kind === 'move' || spend(bucket, nowMs) || NEVER_HELD.has(kind) || saysNo(kind, raw);
  if (!mayAsk) return { ok: false, refused: 'rateLimited' };
  const request = readRequest(kind, raw);
  return request === undefined ? { ok: false, refused: 'invalid' } : take(request);
};
