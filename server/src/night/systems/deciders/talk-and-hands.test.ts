import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, grantBy, guildOffer, newestPrompt, type PureNight, pureNight } from '../../../../test/pure-night.ts';

const refused = (reason: string): Reply<unknown> => ({ ok: false, refused: reason }) as Reply<unknown>;

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  dream.weave();
});

describe('a question', () => {
  it('is one of two open at once at most, and six a minute for whoever is asked', () => {
    dream.must('ada', { kind: 'ask', to: 1 });
    expect(dream.take('ada', { kind: 'ask', to: 1 })).toEqual(refused('tooMany'));
    dream.must('ada', { kind: 'ask', to: 2 });
    expect(dream.take('ada', { kind: 'ask', to: 3 })).toEqual(refused('tooMany'));
    const crowd = ['dee', 'eve', 'fay'];
    for (const name of crowd) dream.come(name);
    for (const name of [...crowd, 'cy']) dream.must(name, { kind: 'ask', to: 1 });
    dream.must('cy', guildOffer(1));
    expect(dream.world.prompts.filter(({ to }) => to === 1).length).toBe(6);
    expect(dream.take('dee', guildOffer(1))).toEqual(refused('tooMany'));
  });

  it('is answered with a wish, the guard, or not now; twenty seconds long', () => {
    dream.must('ada', { kind: 'ask', to: 1 });
    const prompt = newestPrompt(dream);
    expect(dream.take('cy', { kind: 'tell', prompt, what: 'guard' })).toEqual(refused('expired'));
    dream.run(ticksOf(20) - 1);
    expect(dream.world.prompts.length).toBe(1);
    dream.must('ben', { kind: 'tell', prompt, what: 'guard' });
    expect(dream.world.told).toMatchObject([
      { from: 1, to: 0, what: 'guard', feeling: bedIn(dream, 'ben').persona.guard },
    ]);
    dream.must('ada', { kind: 'ask', to: 1 });
    dream.must('ben', { kind: 'tell', prompt: newestPrompt(dream), what: 'notNow' });
    expect(dream.world.told.length).toBe(1);
    dream.must('ada', { kind: 'ask', to: 1 });
    dream.run(ticksOf(20));
    expect(dream.world.prompts).toEqual([]);
  });

  it('asked and answered lights the lamp of a later grant, and a told wish given alone another', () => {
    const free = pureNight(['ada', 'ben'], { technology: 'by-feeling' });
    free.weave();
    free.must('ada', { kind: 'ask', to: 1 });
    free.must('ben', { kind: 'tell', prompt: newestPrompt(free), what: 'wishA' });
    const wished = 1 << bedIn(free, 'ben').persona.wishes[0];
    const thread = free.tie('ada', 'ben', {
      technology: 'by-feeling',
      give: { scope: wished, depth: 2 },
      take: { scope: 1, depth: 2 },
    });
    expect(grantBy(free, thread, 0).lamps).toMatchObject({ askedFirst: true, onlyWished: true });
    expect(grantBy(free, thread, 1).lamps).toMatchObject({ onlyWished: false });
  });
});

describe('held hands', () => {
  const together = (...names: readonly string[]): void => {
    for (const name of names) Object.assign(bedIn(dream, name), { x: bedIn(dream, 'ada').x, y: bedIn(dream, 'ada').y });
  };

  it('need both within reach, when offered and when taken', () => {
    expect(dream.take('ada', { kind: 'holdHands', to: 1 })).toEqual(refused('tooFar'));
    together('ben');
    dream.must('ada', { kind: 'holdHands', to: 1 });
    const prompt = newestPrompt(dream);
    Object.assign(bedIn(dream, 'ben'), { x: 0, y: 0 });
    expect(dream.take('ben', { kind: 'answer', prompt, answer: 'yes' })).toEqual(refused('tooFar'));
  });

  it('are of two only: a second yes finds them taken', () => {
    together('ben', 'cy');
    dream.must('ada', { kind: 'holdHands', to: 1 });
    const first = newestPrompt(dream);
    dream.must('ada', { kind: 'holdHands', to: 2 });
    const second = newestPrompt(dream);
    dream.must('ben', { kind: 'answer', prompt: first, answer: 'yes' });
    expect(dream.take('cy', { kind: 'answer', prompt: second, answer: 'yes' })).toEqual(refused('tooMany'));
    expect(dream.take('cy', { kind: 'holdHands', to: 0 })).toEqual(refused('tooMany'));
    expect(dream.world.beds.map(({ hands }) => hands).slice(0, 3)).toEqual([1, 0, -1]);
  });

  it('are taken by offering back, and let go by either', () => {
    together('ben');
    for (const who of ['ada', 'ben']) {
      dream.must('ada', { kind: 'holdHands', to: 1 });
      dream.must('ben', { kind: 'holdHands', to: 0 });
      expect(bedIn(dream, 'ada').hands).toBe(1);
      dream.must(who, { kind: 'letGo' });
      expect([bedIn(dream, 'ada').hands, bedIn(dream, 'ben').hands]).toEqual([-1, -1]);
      expect(dream.take(who, { kind: 'letGo' })).toEqual(refused('gone'));
    }
  });
});

describe('pointing at a place', () => {
  it('belongs to dreamers, and shares the pause of words', () => {
    dream.come('dee', { watch: true });
    dream.run(ticksOf(2));
    dream.must('ada', { kind: 'ping', hex: 17 });
    expect(dream.take('ada', { kind: 'ping', hex: 17 })).toEqual(refused('rateLimited'));
    expect(dream.take('ada', { kind: 'sayQuick', word: 'here' })).toEqual(refused('rateLimited'));
    expect(dream.take('dee', { kind: 'ping', hex: 17 })).toEqual(refused('notYours'));
    dream.run(ticksOf(1.5));
    dream.must('ada', { kind: 'ping', hex: 18 });
  });

  it('waits while someone asked for quiet', () => {
    dream.run(ticksOf(2));
    dream.must('ben', { kind: 'pressX' });
    expect(dream.take('ada', { kind: 'ping', hex: 17 })).toEqual(refused('notNow'));
  });
});

describe('slower timers', () => {
  it('let every question to that person wait twice as long, and no other', () => {
    dream.must('ben', { kind: 'slowTimers', on: true });
    dream.must('ada', guildOffer(1));
    dream.must('ada', guildOffer(2));
    dream.run(ticksOf(8));
    expect(dream.world.prompts.map(({ to }) => to)).toEqual([1]);
    dream.run(ticksOf(8) - 1);
    expect(dream.world.prompts.length).toBe(1);
    dream.run(1);
    expect(dream.world.prompts).toEqual([]);
    dream.must('ben', { kind: 'slowTimers', on: false });
    dream.must('cy', guildOffer(1));
    dream.run(ticksOf(8));
    expect(dream.world.prompts).toEqual([]);
  });
});
