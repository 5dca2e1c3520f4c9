import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { bedIn, type PureNight, pureNight } from '../../../../test/pure-night.ts';

const refused = (reason: string): Reply<unknown> => ({ ok: false, refused: reason }) as Reply<unknown>;

let dream: PureNight;
beforeEach(() => {
  dream = pureNight(['ada', 'ben']);
  dream.come('wim', { watch: true });
  dream.weave();
});

const ward = (): unknown => Object.assign(bedIn(dream, 'ada'), { presence: 'ward' });

/** Every refusal of walking, words and lendings. */
const REFUSED: readonly (readonly [string, string, string, AnyRequest, () => unknown])[] = [
  ['a step of a watcher', 'notYours', 'wim', { kind: 'move', mx: 1, my: 0, seq: 1 }, () => 0],
  ['a step in the ward', 'notNow', 'ada', { kind: 'move', mx: 1, my: 0, seq: 1 }, ward],
  ['a step taken before', 'gone', 'ada', { kind: 'move', mx: 1, my: 0, seq: 0 }, () => 0],
  ['looking down as a watcher', 'notYours', 'wim', { kind: 'lookDown', on: true }, () => 0],
  ['looking up in the ward', 'notNow', 'ada', { kind: 'lookDown', on: false }, ward],
  ['a word of a watcher', 'notYours', 'wim', { kind: 'sayQuick', word: 'here' }, () => 0],
  ['a word that is none of ours', 'invalid', 'ada', { kind: 'sayQuick', word: 'buy-now' }, () => 0],
  ['breath before the curtain', 'notNow', 'ada', { kind: 'breathe', on: true }, () => 0],
  ['ready as a watcher', 'notYours', 'wim', { kind: 'ready', on: true }, () => 0],
  ['ready in the weaving', 'notNow', 'ada', { kind: 'ready', on: true }, () => 0],
  ['a bell of a watcher', 'notYours', 'wim', { kind: 'ringBell' }, () => 0],
  ['a bell in the ward', 'notNow', 'ada', { kind: 'ringBell' }, ward],
  ['a bell in the unveiling', 'notNow', 'ada', { kind: 'ringBell' }, () => dream.unveil()],
  ['letting go as a watcher', 'notYours', 'wim', { kind: 'letGo' }, () => 0],
  ['a fear of a watcher', 'notYours', 'wim', { kind: 'lendFear', shade: 'the-drop' }, () => 0],
  ['a fear of no kind', 'invalid', 'ada', { kind: 'lendFear', shade: 'to-string' }, () => 0],
  ['a memory of a watcher', 'notYours', 'wim', { kind: 'lendMemory', motif: 'door', text: 'x' }, () => 0],
  ['a memory of no kind', 'invalid', 'ada', { kind: 'lendMemory', motif: 'hatch', text: 'x' }, () => 0],
  ['a memory without words', 'invalid', 'ada', { kind: 'lendMemory', motif: 'door', text: '' }, () => 0],
  ['a memory too long', 'invalid', 'ada', { kind: 'lendMemory', motif: 'door', text: 'x'.repeat(561) }, () => 0],
  ['taking back what was not told', 'gone', 'ada', { kind: 'takeBack', what: 'told', id: 99 }, () => 0],
  ['anything of somebody who left', 'gone', 'eve', { kind: 'pressX' }, () => 0],
];

describe('walking, words and lendings', () => {
  it.each(REFUSED)('%s is refused %s', (_what, reason, who, request, make) => {
    make();
    expect(dream.take(who, request)).toEqual(refused(reason));
  });

  it('takes six steps ahead and no more, one a tick', () => {
    const replies = [1, 2, 3, 4, 5, 6, 7].map((seq) => dream.take('ada', { kind: 'move', mx: 0, my: 0, seq }));
    expect(replies.slice(0, 6).every(({ ok }) => ok)).toBe(true);
    expect(replies[6]).toEqual(refused('rateLimited'));
    dream.run(6);
    expect(bedIn(dream, 'ada').strideSeq).toBe(6);
  });

  it('hears one word in a second and a half', () => {
    dream.must('ada', { kind: 'sayQuick', word: 'here' });
    expect(dream.take('ada', { kind: 'sayQuick', word: 'there' })).toEqual(refused('rateLimited'));
    dream.run(ticksOf(1.5));
    dream.must('ada', { kind: 'sayQuick', word: 'there' });
    expect(dream.world.words).toMatchObject([{ bed: dream.bedOf('ada'), word: 'there', isText: false }]);
  });

  it('takes back only one’s own word', () => {
    dream.must('ada', { kind: 'ask', to: 1 });
    dream.must('ben', { kind: 'tell', prompt: dream.world.prompts[0]?.id ?? 0, what: 'wishA' });
    const id = dream.world.told[0]?.id ?? 0;
    expect(dream.take('ada', { kind: 'takeBack', what: 'told', id })).toEqual(refused('notYours'));
    dream.must('ben', { kind: 'takeBack', what: 'told', id });
    expect(dream.world.told).toEqual([]);
  });

  it('stops breathing with the first step', () => {
    dream.unveil();
    dream.must('ada', { kind: 'breathe', on: true });
    dream.must('ada', { kind: 'move', mx: 0, my: 0, seq: 1 });
    expect(bedIn(dream, 'ada').breathing).toBe(true);
    dream.must('ada', { kind: 'move', mx: 5, my: 0, seq: 2 });
    expect(bedIn(dream, 'ada').breathing).toBe(false);
  });
});
