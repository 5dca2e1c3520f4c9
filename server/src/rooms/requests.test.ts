import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import { type AnyRequest, REQUESTS, type RequestKind } from '@lent-dreams/shared/wire/requests.ts';
import { describe, expect, it } from 'vitest';
import { answerRequest, isFlood, isReplay, newBucket } from './requests.ts';

const yes = (): Reply<unknown> => ({ ok: true });
const LIMITED = { ok: false, refused: 'rateLimited' };

/** A bucket somebody has emptied. */
const emptied = (): ReturnType<typeof newBucket> => {
  const bucket = newBucket(0);
  for (let count = 0; count < 40; count += 1) answerRequest('myLedger', {}, bucket, 0, yes);
  return bucket;
};

describe('the limit of requests', () => {
  it('lets forty through at once, then twenty a second', () => {
    const bucket = emptied();
    expect(answerRequest('ringBell', {}, bucket, 0, yes)).toEqual(LIMITED);
    expect(answerRequest('ringBell', {}, bucket, 49, yes)).toEqual(LIMITED);
    expect(answerRequest('ringBell', {}, bucket, 110, yes)).toEqual({ ok: true });
  });

  it.each([
    ['close', { thread: 1 }],
    ['closeAll', {}],
    ['narrow', { thread: 1, depth: 1 }],
    ['takeBack', { what: 'memory' }],
    ['letGo', {}],
    ['setMisuse', { may: false }],
    ['answer', { prompt: 1, answer: 'no' }],
    ['tell', { prompt: 1, what: 'notNow' }],
    ['pressX', {}],
    ['afterX', { choice: 'rewind' }],
    ['setSafety', { topic: 'falling', level: 'line' }],
    ['block', { bed: 1 }],
    ['unblock', { id: 'x' }],
    ['mute', { bed: 1 }],
    ['unmute', { id: 'x' }],
    ['calmMode', { on: true }],
    ['quietRoom', { on: true }],
    ['checkIn', { face: 'stop' }],
    ['leave', {}],
    ['forgetMe', {}],
  ] as const)('never holds %s', (kind, fields) => {
    expect(answerRequest(kind, fields, emptied(), 0, yes)).toEqual({ ok: true });
  });

  it.each([
    ['answer', { prompt: 1, answer: 'yes' }],
    ['answer', { prompt: 1, answer: 'less' }],
    ['tell', { prompt: 1, what: 'wishA' }],
    ['tell', 'no'],
    ['offer', {}],
    ['ask', { to: 1 }],
  ] as const)('holds %s', (kind, fields) => {
    expect(answerRequest(kind, fields, emptied(), 0, yes)).toEqual(LIMITED);
  });
});

/** The request that reaches the night, if any does. */
const readRequest = (kind: RequestKind, raw: unknown): AnyRequest | undefined => {
  let taken: AnyRequest | undefined;
  answerRequest(kind, raw, newBucket(0), 0, (request) => {
    taken = request;
    return { ok: true };
  });
  return taken;
};

describe('a request read', () => {
  it('keeps its kind and each of its fields', () => {
    expect(readRequest('placeMotif', { motif: 'door', hex: 9 })).toEqual({ kind: 'placeMotif', motif: 'door', hex: 9 });
  });

  it('has no field that could be taken for its kind', () => {
    for (const kind of Object.keys(REQUESTS) as RequestKind[]) {
      const shape = (REQUESTS[kind] as { readonly shape?: object }).shape ?? {};
      expect(Object.keys(shape), kind).not.toContain('kind');
    }
  });

  it('has clean text, and none that is too long for people', () => {
    const text = (words: string): string | undefined => {
      const request = readRequest('lendMemory', { motif: 'door', text: words });
      return request?.kind === 'lendMemory' ? request.text : undefined;
    };
    expect(text('  by the\u202e sea ')).toBe('by the sea');
    expect(text('x'.repeat(140))).toBe('x'.repeat(140));
    expect(text('x'.repeat(141))).toBeUndefined();
    expect(text('\u200b')).toBeUndefined();
  });
});

describe('a flood', () => {
  it('is more than a hundred messages within one second', () => {
    const bucket = newBucket(0);
    const heard = (nowMs: number): boolean => isFlood(bucket, nowMs);
    for (let count = 0; count < 100; count += 1) expect(heard(count * 9)).toBe(false);
    expect(heard(950)).toBe(true);
    for (let count = 0; count < 100; count += 1) expect(heard(1000)).toBe(false);
    expect(heard(1999)).toBe(true);
    expect(heard(2000)).toBe(false);
  });
});

describe('a request heard twice', () => {
  it('is known by its number, which counts up', () => {
    const bucket = newBucket(0);
    expect([0, 1, 2, 2, 1, 0, 5, 4, 6].map((id) => isReplay(bucket, id))).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(isReplay(bucket, undefined)).toBe(false);
  });

  it('is known where the numbers begin anew after 32 bits', () => {
    const bucket = newBucket(0);
    const last = 2 ** 32 - 1;
    expect([last - 1, last, 0, last, 1].map((id) => isReplay(bucket, id))).toEqual([false, false, false, true, false]);
  });
});

describe('the number of a thread', () => {
  it.each([1, 65_535, 65_536, 4_294_967_295])('%i can be closed', (thread) => {
    expect(answerRequest('close', { thread }, newBucket(0), 0, yes)).toEqual({ ok: true });
  });
});
