import { CLOSE } from '@lent-dreams/shared/wire/protocol.ts';
import { describe, expect, it } from 'vitest';
import { joinRefusal } from './join-refusal.ts';

const thrown = (message: string, code: unknown): Error => Object.assign(new Error(message), { code });

describe('join refusal', () => {
  it.each([
    [thrown('linkGone', 403), 'linkGone', true],
    [thrown('rateLimited', 429), 'rateLimited', true],
    [thrown('Too Many Requests', 429), 'rateLimited', true],
    [thrown('version', 403), 'version', true],
    [thrown('', CLOSE.flood), 'rateLimited', true],
    [thrown('room "x" is locked', 522), 'full', true],
    [thrown('room "x" not found', 522), 'connection', true],
    [thrown('reconnection token invalid or expired.', 524), 'connection', true],
    [thrown('fetch failed', 'ECONNREFUSED'), 'connection', false],
    [thrown('', 1006), 'connection', false],
    [new DOMException('gone', 'AbortError'), 'connection', false],
    [new Error('called off'), 'connection', false],
    ['nonsense', 'connection', false],
  ])('reads %s', (error, refused, isAnswered) => {
    expect(joinRefusal(error)).toEqual({ refused, isAnswered });
  });
});
