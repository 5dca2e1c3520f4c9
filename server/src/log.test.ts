import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { logOptions } from './log.ts';

describe('the log', () => {
  it('blots out what opens something or names someone', () => {
    let text = '';
    const out = new Writable({
      write: (chunk: Buffer, _, done) => {
        text += chunk.toString();
        done();
      },
    });
    const log = pino(logOptions('info'), out);
    log.info(
      { key: 'SECRET', options: { personKey: 'SECRET', name: 'SECRET' }, headers: { 'x-link-key': 'SECRET' } },
      'seen',
    );
    expect(text).toContain('seen');
    expect(text).not.toContain('SECRET');
  });
});
