import { flowIndex } from '@lent-dreams/shared/rules/field.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, grantBy, guildOffer, newestPrompt, type PureNight, pureNight } from '../../../../test/pure-night.ts';

const refused = (reason: string): Reply<unknown> => ({ ok: false, refused: reason }) as Reply<unknown>;
const OK = { ok: true };

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben', 'cy']);
  dream.weave();
});

/** Ways in which somebody cannot be spoken to; all of them read the same. */
const UNAVAILABLE: readonly (readonly [string, () => unknown])[] = [
  ['blocked by the asker', (): unknown => dream.must('ada', { kind: 'block', bed: 1 })],
  ['who blocked the asker', (): unknown => dream.must('ben', { kind: 'block', bed: 0 })],
  ['away', () => dream.drop('ben')],
  ['looking down', (): unknown => dream.must('ben', { kind: 'lookDown', on: true })],
  [
    'in the ward',
    (): unknown => Object.assign(bedIn(dream, 'ben'), { presence: 'ward', wardUntil: dream.world.tick + 100 }),
  ],
  ['in the quiet room', (): unknown => dream.must('ben', { kind: 'quietRoom', on: true })],
];

describe('speaking to somebody', () => {
  it.each(UNAVAILABLE)('is refused with one word to a person %s', (_who, make) => {
    make();
    expect(dream.take('ada', { kind: 'ask', to: 1 })).toEqual(refused('unavailable'));
    expect(dream.take('ada', guildOffer(1))).toEqual(refused('unavailable'));
    expect(dream.take('ada', { kind: 'holdHands', to: 1 })).toEqual(refused('unavailable'));
  });

  it.each([
    ['a watcher', 'notYours', (): unknown => dream.come('wim', { watch: true }), 'wim'],
    ['somebody in the ward', 'notNow', (): unknown => Object.assign(bedIn(dream, 'ada'), { presence: 'ward' }), 'ada'],
    ['anybody in a freeze', 'notNow', (): unknown => dream.must('cy', { kind: 'pressX' }), 'ada'],
    ['anybody after the end', 'notNow', (): unknown => Object.assign(dream.world, { phase: 'ending' }), 'ada'],
  ] as const)('is refused to %s', (_who, reason, make, who) => {
    make();
    for (const request of [guildOffer(1), { kind: 'ask', to: 1 }, { kind: 'holdHands', to: 1 }] as const) {
      expect(dream.take(who, request)).toEqual(refused(reason));
    }
  });

  it('to oneself is invalid', () => {
    expect(dream.take('ada', { kind: 'ask', to: 0 })).toEqual(refused('invalid'));
  });
});

describe('an offer', () => {
  it.each([
    ['in the lobby', 'notNow', (): unknown => Object.assign(dream.world, { phase: 'lobby' }), guildOffer(1)],
    [
      'without light',
      'noLucidity',
      (): unknown => Object.assign(bedIn(dream, 'ada'), { lucidity: 0.5 }),
      guildOffer(1),
    ],
    ['of another technology', 'needsReform', (): unknown => undefined, guildOffer(1, { technology: 'by-feeling' })],
    ['of feelings picked out', 'invalid', (): unknown => undefined, guildOffer(1, { give: { scope: 31, depth: 3 } })],
    ['of two depths', 'invalid', (): unknown => undefined, guildOffer(1, { give: { scope: 63, depth: 1 } })],
    ['to a bed already tied', 'invalid', (): unknown => dream.tie('ada', 'ben'), guildOffer(1)],
    ['to a person asked already', 'tooMany', (): unknown => dream.must('ada', guildOffer(1)), guildOffer(1)],
  ] as const)('%s is refused %s', (_what, reason, make, request) => {
    make();
    expect(dream.take('ada', request)).toEqual(refused(reason));
  });

  it('needs a free port at both ends', () => {
    Object.assign(bedIn(dream, 'ada'), { lucidity: 12 });
    for (const name of ['dee', 'eve']) dream.come(name);
    for (const name of ['ben', 'cy', 'dee', 'eve']) dream.tie('ada', name);
    expect(dream.take('ada', guildOffer(7))).toEqual(refused('noPort'));
    dream.come('fay');
    expect(dream.take('fay', guildOffer(0))).toEqual(refused('noPort'));
  });

  it('is one of two open at once at most', () => {
    dream.must('ada', guildOffer(1));
    dream.must('ada', guildOffer(2));
    expect(dream.take('ada', guildOffer(3))).toEqual(refused('tooMany'));
  });

  it('is not made in by-feeling terms for nothing', () => {
    const free = pureNight(['ada', 'ben'], { technology: 'by-feeling' });
    free.weave();
    const nothing = { scope: 0, depth: 1 };
    const ask = guildOffer(1, { technology: 'by-feeling', give: nothing, take: nothing });
    expect(free.take('ada', ask)).toEqual(refused('invalid'));
    expect(free.take('ada', guildOffer(1))).toEqual(refused('needsReform'));
  });

  it('costs one near and two far, and comes back after a no and after silence', () => {
    Object.assign(bedIn(dream, 'ada'), { lucidity: 6 });
    dream.must('ada', guildOffer(1));
    expect(bedIn(dream, 'ada').lucidity).toBe(5);
    dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'no' });
    expect(bedIn(dream, 'ada').lucidity).toBe(6);
    dream.must('ada', guildOffer(2));
    expect(bedIn(dream, 'ada').lucidity).toBe(4);
    dream.run(ticksOf(8));
    // Eight seconds give a little light of their own.
    expect(dream.world.prompts).toEqual([]);
    expect(bedIn(dream, 'ada').lucidity).toBeGreaterThanOrEqual(6);
  });

  it('lapses to a no after eight seconds', () => {
    dream.must('ada', guildOffer(1));
    const prompt = newestPrompt(dream);
    dream.run(ticksOf(8) - 1);
    expect(dream.world.prompts.length).toBe(1);
    dream.run(1);
    expect(dream.take('ben', { kind: 'answer', prompt, answer: 'yes' })).toEqual(refused('expired'));
    expect(dream.take('ada', guildOffer(1))).toEqual(refused('afterNo'));
  });
});

describe('after a no', () => {
  const askAfter = (ticks: number): Reply<unknown> => {
    dream.must('ada', guildOffer(1));
    dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'no' });
    dream.run(ticks);
    return dream.take('ada', guildOffer(1));
  };

  it('the pair rests sixty seconds, either way', () => {
    expect(askAfter(ticksOf(60) - 1)).toEqual(refused('afterNo'));
    expect(dream.take('ben', guildOffer(0))).toEqual(refused('afterNo'));
    dream.run(1);
    expect(dream.take('ada', guildOffer(1))).toEqual(OK);
  });

  it.each([
    [61, false],
    [119, false],
    [120, true],
  ])('an offer %i s later shines free: %s', (seconds, free) => {
    expect(askAfter(ticksOf(seconds))).toEqual(OK);
    dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'yes' });
    const [thread] = dream.world.threads;
    expect(thread && grantBy(dream, thread, 0).lamps.free).toBe(free);
  });
});

describe('an answer', () => {
  it('of yes ties what was offered, of less one thin thread without the answerer’s fear', () => {
    dream.must('ada', guildOffer(1));
    dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'less' });
    const thread = dream.tie('ada', 'cy');
    const [less] = dream.world.threads;
    if (less === undefined) throw new Error('no thread');
    expect(grantBy(dream, less, 0)).toMatchObject({ depth: 1, keepsFear: false, scope: 63 });
    expect(grantBy(dream, less, 1)).toMatchObject({ depth: 1, keepsFear: true, scope: 63 });
    expect(grantBy(dream, thread, 0)).toMatchObject({ depth: 3, keepsFear: false });
    expect(grantBy(dream, thread, 2)).toMatchObject({ depth: 3, keepsFear: false });
  });

  it('is only for whom it was asked, once, and of its own kind', () => {
    dream.must('ada', guildOffer(1));
    const offered = newestPrompt(dream);
    expect(dream.take('cy', { kind: 'answer', prompt: offered, answer: 'yes' })).toEqual(refused('expired'));
    expect(dream.take('ada', { kind: 'answer', prompt: offered, answer: 'yes' })).toEqual(refused('expired'));
    expect(dream.take('ben', { kind: 'tell', prompt: offered, what: 'wishA' })).toEqual(refused('expired'));
    dream.must('ben', { kind: 'answer', prompt: offered, answer: 'yes' });
    expect(dream.take('ben', { kind: 'answer', prompt: offered, answer: 'yes' })).toEqual(refused('expired'));
  });

  it('of yes finds no port when the last one was taken meanwhile', () => {
    Object.assign(bedIn(dream, 'ada'), { lucidity: 12 });
    for (const name of ['dee', 'eve', 'fay']) dream.come(name);
    dream.must('ben', guildOffer(0));
    const prompt = newestPrompt(dream);
    for (const name of ['cy', 'dee', 'eve', 'fay']) dream.tie('ada', name);
    expect(dream.take('ada', { kind: 'answer', prompt, answer: 'yes' })).toEqual(refused('noPort'));
    expect(dream.take('ada', { kind: 'answer', prompt, answer: 'no' })).toEqual(OK);
  });

  it.each(['freeze', 'ward', 'ending'])('of yes waits in the %s, while a no never does', (what) => {
    dream.must('ada', guildOffer(1));
    const prompt = newestPrompt(dream);
    if (what === 'freeze') dream.must('cy', { kind: 'pressX' });
    if (what === 'ward') bedIn(dream, 'ben').presence = 'ward';
    if (what === 'ending') dream.world.phase = 'ending';
    expect(dream.take('ben', { kind: 'answer', prompt, answer: 'yes' })).toEqual(refused('notNow'));
    expect(dream.take('ben', { kind: 'answer', prompt, answer: 'no' })).toEqual(OK);
  });

  it('gives a bed one thread with another when two offers cross', () => {
    dream.must('ada', guildOffer(1));
    const first = newestPrompt(dream);
    dream.must('ben', guildOffer(0));
    const second = newestPrompt(dream);
    dream.must('ben', { kind: 'answer', prompt: first, answer: 'yes' });
    expect(dream.take('ada', { kind: 'answer', prompt: second, answer: 'yes' })).toEqual(refused('gone'));
    expect(dream.world.threads.length).toBe(1);
  });

  it('that shows a wish gives the word an id of its own', () => {
    dream.must('ada', guildOffer(1));
    dream.must('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'no', show: 'wishA' });
    for (let told = 0; told < 3; told += 1) {
      dream.must('ada', { kind: 'ask', to: 1 + (told % 2) });
      const who = told % 2 === 0 ? 'ben' : 'cy';
      dream.must(who, { kind: 'tell', prompt: newestPrompt(dream), what: told === 0 ? 'wishB' : 'guard' });
    }
    const ids = dream.world.told.map(({ id }) => id);
    expect(ids.length).toBe(4);
    expect(new Set(ids).size).toBe(4);
    expect(Math.max(...ids)).toBeLessThan(dream.world.nextId);
  });
});

describe('taking a yes back', () => {
  it('takes no more gestures than giving it: one request each', () => {
    dream.must('ada', guildOffer(1));
    const yes = [dream.take('ben', { kind: 'answer', prompt: newestPrompt(dream), answer: 'yes' })];
    const [thread] = dream.world.threads;
    const before = bedIn(dream, 'ben').lucidity;
    const no = [dream.take('ben', { kind: 'close', thread: thread?.id ?? 0 })];
    expect([yes, no]).toEqual([[OK], [OK]]);
    expect(bedIn(dream, 'ben').lucidity).toBe(before);
    expect(dream.world.threads).toEqual([]);
  });

  it('stops the flow in the next field step', () => {
    const thread = dream.tie('ada', 'ben');
    dream.run(ticksOf(5));
    const flow = (): number =>
      dream.world.means.slice(flowIndex(0, 1, 0), flowIndex(0, 2, 0)).reduce((a, b) => a + b, 0);
    expect(flow()).toBeGreaterThan(0);
    dream.must('ben', { kind: 'close', thread: thread.id });
    const before = flow();
    dream.run(2);
    // The means only fade: a hundredth of themselves a step, with nothing added.
    expect(flow()).toBeCloseTo(before * 0.99, 9);
  });

  it.each([
    ['a thread that is not there', 'gone', 'ada', 999],
    ['a thread of others', 'notYours', 'cy', 0],
  ])('of %s is refused %s', (_what, reason, who, id) => {
    const thread = id || dream.tie('ada', 'ben').id;
    expect(dream.take(who, { kind: 'close', thread })).toEqual(refused(reason));
    expect(dream.take(who, { kind: 'narrow', thread, depth: 1 })).toEqual(refused(reason));
  });

  it('narrows what I give and nothing else, and never widens', () => {
    const thread = dream.tie('ada', 'ben');
    dream.must('ada', { kind: 'narrow', thread: thread.id, depth: 1, scope: 3, keepFear: true });
    expect(grantBy(dream, thread, 0)).toMatchObject({ depth: 1, scope: 3, keepsFear: true });
    expect(grantBy(dream, thread, 1)).toMatchObject({ depth: 3, scope: 63, keepsFear: false });
    expect(dream.take('ada', { kind: 'narrow', thread: thread.id, depth: 2 })).toEqual(refused('outsideGrant'));
    expect(dream.take('ada', { kind: 'narrow', thread: thread.id, scope: 4 })).toEqual(refused('outsideGrant'));
  });

  it('closes all at once', () => {
    dream.tie('ada', 'ben');
    dream.tie('ada', 'cy');
    dream.must('ada', { kind: 'closeAll' });
    expect(dream.world.threads).toEqual([]);
    expect(dream.world.grants.every(({ endTick }) => endTick > 0)).toBe(true);
  });
});
