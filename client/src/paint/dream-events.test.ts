import { describe, expect, it } from 'vitest';
import type { DreamView } from '../model/dream-view.ts';
import { sampleDream, sampleThread } from '../model/sample-dream.ts';
import { dreamEvents, NO_EVENTS } from './dream-events.ts';

const sent = (id: number, to: number, prompt: 'offer' | 'ask' = 'offer'): DreamView['sent'][number] => ({
  kind: 'sent',
  id,
  prompt,
  to,
  expiresTick: 0,
  expiresAtMs: 0,
});
const prompt = (id: number, from: number): DreamView['prompts'][number] => ({
  kind: 'prompt',
  id,
  prompt: 'offer',
  from,
  expiresTick: 0,
  expiresAtMs: 0,
});

describe('dreamEvents', () => {
  it('sees threads tied and let go', () => {
    const first = sampleThread(1, 0, 1);
    const second = sampleThread(2, 1, 2);
    const events = dreamEvents(sampleDream({ threads: [first] }), sampleDream({ threads: [second] }));
    expect(events.tied).toEqual([second]);
    expect(events.letGo).toEqual([first]);
  });

  it('sees an offer fall only when nothing came of it', () => {
    const offered = sampleDream({ sent: [sent(5, 3)], prompts: [prompt(6, 2)] });
    expect(dreamEvents(offered, sampleDream()).dropped).toEqual([
      { id: 5, from: 0, to: 3 },
      { id: 6, from: 2, to: 0 },
    ]);
    const accepted = sampleDream({ threads: [sampleThread(9, 3, 0)], prompts: [prompt(6, 2)] });
    expect(dreamEvents(offered, accepted).dropped).toEqual([]);
  });

  it('lets questions end without dust', () => {
    expect(dreamEvents(sampleDream({ sent: [sent(5, 3, 'ask')] }), sampleDream()).dropped).toEqual([]);
  });

  it('makes no show of another night, another hub, or a line found again', () => {
    const woven = sampleDream({ threads: [sampleThread(1, 0, 1)] });
    for (const changes of [{ night: 2 }, { slug: 'other' }, { phase: 'lobby' }, { connection: 'lost' }] as const) {
      expect(dreamEvents(woven, sampleDream(changes))).toEqual(NO_EVENTS);
    }
    expect(dreamEvents({ ...woven, connection: 'lost' }, sampleDream())).toEqual(NO_EVENTS);
  });
});
