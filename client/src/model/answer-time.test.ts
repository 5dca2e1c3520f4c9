import { describe, expect, it } from 'vitest';
import { answerTimeMs } from './answer-time.ts';
import { sampleDream } from './sample-dream.ts';

const safety = (slowTimers: boolean) =>
  ({
    kind: 'safety',
    sheet: {},
    calmMode: false,
    quietRoom: false,
    slowTimers,
    xPending: false,
    blocked: [],
    muted: [],
  }) as const;

describe('the time for an answer', () => {
  it('is that of the question, and twice as long for whoever asked for it', () => {
    expect(answerTimeMs(sampleDream(), 'offer')).toBe(8000);
    expect(answerTimeMs(sampleDream({ safety: safety(false) }), 'hands')).toBe(5000);
    expect(answerTimeMs(sampleDream({ safety: safety(true) }), 'offer')).toBe(16_000);
    expect(answerTimeMs(sampleDream({ safety: safety(true) }), 'ask')).toBe(40_000);
  });
});
