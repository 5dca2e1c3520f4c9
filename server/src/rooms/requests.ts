import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import { type AnyRequest, REQUESTS, type RequestKind } from '@lent-dreams/shared/wire/requests.ts';
import { cleanText } from '../text/clean-text.ts';

const MEMORY_GRAPHEMES = 140;
const TEXT_GRAPHEMES = 80;

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
  'allowGuests',
  'allowText',
  'sitIn',
  'setMask',
  'pressX',
  'afterX',
  'setSafety',
  'block',
  'unblock',
  'mute',
  'unmute',
  'calmMode',
  'quietRoom',
  'slowTimers',
  'checkIn',
  'vote',
  'askOk',
  'leave',
  'forgetMe',
]);

/** Messages of all kinds within a second; whoever sends more is cut off, for their neighbours' sake. */
const FLOOD_PER_SECOND = 100;
/** Numbers of requests wrap at 32 bits; a number within this half behind the last one was there before. */
const NUMBERS = 2 ** 32;

/** What one client has left to say, and what it has said. */
export type Bucket = {
  left: number;
  atMs: number;
  /** Messages in the second that began then. */
  heard: number;
  secondMs: number;
  /** Number of the last request on this socket, −1 before the first. */
  lastId: number;
};

export const newBucket = (nowMs: number): Bucket => ({
  left: BURST,
  atMs: nowMs,
  heard: 0,
  secondMs: nowMs,
  lastId: -1,
});

/** Counts one message; is it one too many? */
export const isFlood = (bucket: Bucket, nowMs: number): boolean => {
  if (nowMs - bucket.secondMs >= 1000) Object.assign(bucket, { heard: 0, secondMs: nowMs });
  bucket.heard += 1;
  return bucket.heard > FLOOD_PER_SECOND;
};

/** Was this request heard before on this socket? Its number counts up by one, so an old one is a copy. */
export const isReplay = (bucket: Bucket, id: number | undefined): boolean => {
  if (id === undefined) return false;
  const ahead = (id - bucket.lastId + NUMBERS) % NUMBERS;
  if (bucket.lastId >= 0 && (ahead === 0 || ahead > NUMBERS / 2)) return true;
  bucket.lastId = id;
  return false;
};

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
  if (request.kind !== 'lendMemory' && request.kind !== 'sayText') return request;
  const text = cleanText(request.text, request.kind === 'sayText' ? TEXT_GRAPHEMES : MEMORY_GRAPHEMES);
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
