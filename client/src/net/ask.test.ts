import { describe, expect, it } from 'vitest';
import { createAsk } from './ask.ts';

const answering = (answer: () => Promise<unknown>) => createAsk(() => ({ request: answer }));

describe('ask', () => {
  it('passes requests on as they are', async () => {
    const seen: unknown[] = [];
    const ask = createAsk(() => ({
      request: (...request) => {
        seen.push(request);
        return Promise.resolve({ ok: true });
      },
    }));
    expect(await ask('close', { thread: 4 })).toEqual({ ok: true });
    expect(seen).toEqual([['close', { thread: 4 }, 5000]]);
  });

  it.each([
    [
      { ok: true, result: [1] },
      { ok: true, result: [1] },
    ],
    [
      { ok: false, refused: 'afterNo' },
      { ok: false, refused: 'afterNo' },
    ],
    [
      { ok: false, refused: 'word of a newer server' },
      { ok: false, refused: 'unavailable' },
    ],
    [undefined, { ok: false, refused: 'unavailable' }],
    [null, { ok: false, refused: 'unavailable' }],
    ['yes', { ok: false, refused: 'unavailable' }],
    [{ ok: 'true' }, { ok: false, refused: 'unavailable' }],
  ])('reads the answer %j', async (answer, reply) => {
    expect(await answering(() => Promise.resolve(answer))('closeAll', {})).toEqual(reply);
  });

  it('answers unavailable where there is no line, no answer or a fault', async () => {
    expect(await createAsk(() => null)('pressX', {})).toEqual({ ok: false, refused: 'unavailable' });
    const faulty = answering(() => Promise.reject(new Error('connection closed')));
    expect(await faulty('pressX', {})).toEqual({ ok: false, refused: 'unavailable' });
  });
});
