import { describe, expect, it } from 'vitest';
import { readTopics, writeTopics } from './kept-topics.ts';

describe('what should stay away', () => {
  it('is read again as it was written', () => {
    const topics = { falling: 'line', 'the-dark': 'veil' } as const;
    expect(readTopics(writeTopics(topics))).toEqual(topics);
  });

  it('is read without what no topic or level is', () => {
    expect(readTopics('falling:line spiders:line the-dark:fine x :veil')).toEqual({ falling: 'line' });
    expect(readTopics('')).toEqual({});
  });
});
