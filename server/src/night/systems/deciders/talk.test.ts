import { ticksOf } from '@lent-dreams/shared/units.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { haunted } from '../../../../test/haunted.ts';
import { type PureNight, pureNight } from '../../../../test/pure-night.ts';
import { hasText, hears } from '../../hearing.ts';

const refused = (why: string) => ({ ok: false, refused: why });

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  dream.come('wim', { watch: true });
  dream.weave();
});

const agree = (...people: readonly string[]): void => {
  for (const who of people) dream.must(who, { kind: 'allowText', on: true });
};
const heardBy = (who: string): readonly string[] =>
  dream.world.words.filter((word) => hears(dream.world, who, word)).map(({ word }) => word);

describe('free words', () => {
  it('are off until everybody in a bed agrees, and off at once when one does not', () => {
    agree('ada', 'ben');
    expect(dream.take('ada', { kind: 'sayText', text: 'boo' })).toEqual(refused('wordsOff'));
    agree('cy');
    dream.must('ada', { kind: 'sayText', text: 'boo' });
    expect(['ada', 'ben', 'cy'].map(heardBy)).toEqual([['boo'], ['boo'], ['boo']]);
    dream.must('cy', { kind: 'allowText', on: false });
    expect(dream.world.words).toEqual([]);
    dream.run(ticksOf(2));
    expect(dream.take('ada', { kind: 'sayText', text: 'boo' })).toEqual(refused('wordsOff'));
  });

  it('stop in the tick in which somebody lies down who never agreed', () => {
    agree('ada', 'ben', 'cy');
    dream.must('ada', { kind: 'sayText', text: 'boo' });
    dream.come('dee');
    expect(hasText(dream.world)).toBe(false);
    expect(['ada', 'ben', 'dee'].map(heardBy)).toEqual([[], [], []]);
  });

  it('never reach the city, whoever is blocked, or whoever looks away', () => {
    agree('ada', 'ben', 'cy', 'wim');
    dream.must('ben', { kind: 'block', bed: dream.bedOf('ada') });
    dream.must('cy', { kind: 'lookDown', on: true });
    dream.must('ada', { kind: 'sayText', text: 'boo' });
    expect(['ada', 'ben', 'cy', 'wim'].map(heardBy)).toEqual([['boo'], [], [], []]);
    dream.must('cy', { kind: 'lookDown', on: false });
    expect(heardBy('cy')).toEqual([]);
    expect(dream.take('wim', { kind: 'sayText', text: 'boo' })).toEqual(refused('notYours'));
  });

  it('come one in a second and a half, not in a room asked for quiet, and not from a stopped mouth', () => {
    agree('ada', 'ben', 'cy');
    dream.must('ada', { kind: 'sayQuick', word: 'here' });
    expect(dream.take('ada', { kind: 'sayText', text: 'boo' })).toEqual(refused('rateLimited'));
    dream.run(ticksOf(2));
    dream.must('ben', { kind: 'pressX' });
    expect(dream.take('ada', { kind: 'sayText', text: 'boo' })).toEqual(refused('notNow'));
    dream = haunted('stopped-mouth');
    agree('ada', 'ben', 'cy');
    expect(dream.take('ada', { kind: 'sayText', text: 'boo' })).toEqual(refused('notNow'));
  });
});

describe('quick words', () => {
  it('never reach whoever looks away, not even when they look back', () => {
    dream.must('ben', { kind: 'lookDown', on: true });
    dream.must('ada', { kind: 'sayQuick', word: 'here' });
    expect(['ada', 'ben', 'cy', 'wim'].map(heardBy)).toEqual([['here'], [], ['here'], ['here']]);
    dream.must('ben', { kind: 'lookDown', on: false });
    expect(heardBy('ben')).toEqual([]);
    dream.must('cy', { kind: 'quietRoom', on: true });
    expect(heardBy('cy')).toEqual([]);
  });

  it('fade, and go with whoever said them', () => {
    dream.must('ada', { kind: 'sayQuick', word: 'here' });
    dream.must('ben', { kind: 'sayQuick', word: 'there' });
    dream.must('ben', { kind: 'leave' });
    expect(heardBy('cy')).toEqual(['here']);
    dream.run(ticksOf(11));
    expect(dream.world.words).toEqual([]);
  });
});
