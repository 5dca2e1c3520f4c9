import { ticksOf } from '@lent-dreams/shared/units.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, guildOffer, type PureNight, pureNight } from '../../test/pure-night.ts';
import { sendNews } from './herald.ts';

const OK = { ok: true };

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  dream.weave();
});

/** Who hears what of the facts since the last look. */
const heard = (): readonly string[] => {
  const said: string[] = [];
  const receivers = new Map(
    Object.keys(dream.world.people).map((id) => [
      id,
      { send: (_type: string, { kind }: { readonly kind: string }) => void said.push(`${id} ${kind}`) },
    ]),
  );
  sendNews(dream.world, dream.night.drainNews(), receivers);
  return said;
};

describe('the private question "OK?"', () => {
  beforeEach(() => void heard());

  it('reaches one person, and nothing of it stands in the world but its moment', () => {
    const before = JSON.stringify(dream.world.beds);
    expect(dream.take('ada', { kind: 'askOk', to: 1 })).toEqual(OK);
    expect(heard()).toEqual(['ben someoneAsksOk']);
    expect(JSON.stringify(dream.world.beds)).toBe(before);
  });

  it('is heard in a freeze, and its answer is kept nowhere', () => {
    dream.must('cy', { kind: 'pressX' });
    dream.must('ada', { kind: 'askOk', to: 1 });
    expect(heard()).toEqual(['ben someoneAsksOk']);
    dream.must('ben', { kind: 'checkIn', face: 'good' });
    const good = JSON.stringify(dream.world);
    dream.must('ben', { kind: 'checkIn', face: 'stop' });
    expect(JSON.stringify(dream.world)).toBe(good);
    expect(heard()).toEqual([]);
  });

  it.each([
    ['blocked the asker', () => void dream.must('ben', { kind: 'block', bed: 0 })],
    ['is blocked by them', () => void dream.must('ada', { kind: 'block', bed: 1 })],
    ['muted them', () => void dream.must('ben', { kind: 'mute', bed: 0 })],
    ['pressed the X', () => void dream.must('ben', { kind: 'pressX' })],
    ['rests in the quiet room', () => void dream.must('ben', { kind: 'quietRoom', on: true })],
    ['looks away', () => void dream.must('ben', { kind: 'lookDown', on: true })],
    ['lost the line', () => dream.drop('ben')],
    ['was asked just now', () => void dream.must('cy', { kind: 'askOk', to: 1 })],
  ])('sounds the same to the asker and is not heard when the other %s', (_why, make) => {
    make();
    heard();
    expect(dream.take('ada', { kind: 'askOk', to: 1 })).toEqual(OK);
    expect(heard()).toEqual([]);
  });

  it('comes once in ten seconds from one, and once in twenty to one', () => {
    dream.must('ada', { kind: 'askOk', to: 1 });
    dream.run(ticksOf(9));
    expect(dream.take('ada', { kind: 'askOk', to: 2 })).toEqual({ ok: false, refused: 'rateLimited' });
    dream.run(ticksOf(1));
    heard();
    dream.must('ada', { kind: 'askOk', to: 1 });
    expect(heard()).toEqual([]);
    dream.run(ticksOf(10));
    dream.must('cy', { kind: 'askOk', to: 1 });
    expect(heard()).toEqual(['ben someoneAsksOk']);
  });

  it.each([
    ['a sleeper', 5],
    ['oneself', 0],
  ])('is invalid for %s', (_who, to) => {
    expect(dream.take('ada', { kind: 'askOk', to })).toEqual({ ok: false, refused: 'invalid' });
  });

  it('is nothing for a watcher to ask', () => {
    dream.come('wim', { watch: true });
    expect(dream.take('wim', { kind: 'askOk', to: 0 })).toEqual({ ok: false, refused: 'notYours' });
  });
});

describe('looking away', () => {
  it('ends by itself after thirty seconds, and by hand before', () => {
    dream.must('ada', { kind: 'lookDown', on: true });
    dream.run(ticksOf(30) - 1);
    expect(bedIn(dream, 'ada').presence).toBe('lookingDown');
    dream.run(1);
    expect(bedIn(dream, 'ada').presence).toBe('awake');
    dream.must('ada', { kind: 'lookDown', on: true });
    dream.must('ada', { kind: 'lookDown', on: false });
    expect(bedIn(dream, 'ada').presence).toBe('awake');
  });

  it('lets what was open lapse, gives the light back, and hears no news', () => {
    const before = bedIn(dream, 'ben').lucidity;
    dream.must('ben', guildOffer(0));
    dream.must('cy', { kind: 'ask', to: 0 });
    dream.must('ada', { kind: 'ask', to: 1 });
    heard();
    dream.must('ada', { kind: 'lookDown', on: true });
    expect(dream.world.prompts.map(({ from }) => from)).toEqual([0]);
    expect(bedIn(dream, 'ben').lucidity).toBe(before);
    expect(heard()).toEqual(['ben answered', 'cy answered']);
    expect(dream.take('ben', { kind: 'ask', to: 0 })).toEqual({ ok: false, refused: 'unavailable' });
    dream.must('ben', { kind: 'tell', prompt: dream.world.prompts[0]?.id ?? 0, what: 'notNow' });
    expect(heard()).toEqual([]);
  });

  it('does not end in the quiet room, whatever is lost or begun meanwhile', () => {
    dream.must('ada', { kind: 'lookDown', on: true });
    dream.must('ada', { kind: 'quietRoom', on: true });
    dream.run(ticksOf(40));
    dream.must('ada', { kind: 'lookDown', on: false });
    expect(bedIn(dream, 'ada').presence).toBe('lookingDown');
    dream.drop('ada');
    dream.come('ada');
    expect(bedIn(dream, 'ada').presence).toBe('lookingDown');
    dream.must('ada', { kind: 'quietRoom', on: false });
    expect(bedIn(dream, 'ada').presence).toBe('awake');
  });
});
