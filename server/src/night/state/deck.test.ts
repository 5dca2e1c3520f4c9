import { SHADES, STATIC_SHADE } from '@lent-dreams/shared/content/shades/index.ts';
import { TOPICS } from '@lent-dreams/shared/content/topic.ts';
import { describe, expect, it } from 'vitest';
import { type PureNight, pureNight } from '../../../test/pure-night.ts';
import { deliveries } from '../sight.ts';
import { allowedKinds } from './deck.ts';

const night = (seed: number, people: readonly string[] = ['ada', 'ben']): PureNight =>
  pureNight(people, { seeds: { cast: 'c', flaw: 'f', draws: `d${seed}` } });
const dealt = ({ world }: PureNight): readonly string[] => world.secret.deck.dealt;
const topicOf = (kind: string): string => SHADES[kind]?.topic ?? '';
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

describe('the deck of a night', () => {
  it('holds four of ten kinds: two of the twelve are out by lot, others in other nights', () => {
    const out = new Set<string>();
    for (const seed of SEEDS) {
      const dream = night(seed);
      const { deck } = dream.world.secret;
      expect(allowedKinds(deck).length).toBe(10);
      expect(new Set(dealt(dream)).size).toBe(4);
      for (const kind of deck.order) if (!allowedKinds(deck).includes(kind)) out.add(kind);
    }
    expect(out.size).toBe(12);
  });

  it('loses what anybody draws a line at in the same tick, and the rest stays as it was', () => {
    for (const seed of SEEDS) {
      const dream = night(seed);
      dream.weave();
      const before = dealt(dream);
      const gone = before[1] as string;
      dream.must('ben', { kind: 'setSafety', topic: topicOf(gone), level: 'line' });
      const after = dealt(dream);
      expect(after.map((kind, at) => (at === 1 ? '' : kind))).toEqual(before.map((kind, at) => (at === 1 ? '' : kind)));
      expect(before).not.toContain(after[1]);
      expect(allowedKinds(dream.world.secret.deck).length).toBe(9);
    }
  });

  it('is not touched by a veil', () => {
    const dream = night(1);
    const before = dealt(dream);
    for (const topic of TOPICS) dream.must('ada', { kind: 'setSafety', topic, level: 'veil' });
    expect(dealt(dream)).toEqual(before);
  });

  it('keeps a line tonight when it is lifted and when its owner leaves, and asks anew in the next night', () => {
    const dream = night(2);
    dream.must('ben', { kind: 'setSafety', topic: 'falling', level: 'line' });
    dream.must('ben', { kind: 'setSafety', topic: 'falling', level: 'fine' });
    dream.must('ada', { kind: 'setSafety', topic: 'the-dark', level: 'line' });
    dream.must('ada', { kind: 'forgetMe' });
    expect(dream.world.secret.deck.out).toEqual(['falling', 'the-dark']);
    dream.weave();
    dream.unveil();
    dream.world.phaseEnds = dream.world.tick + 1;
    dream.runUntil(({ phase }) => phase === 'ending', 5);
    dream.must('ben', { kind: 'ready', on: true });
    dream.runUntil(({ phase }) => phase === 'weaving', 5);
    expect(dream.world.secret.deck.out).toEqual([]);
  });

  it('swaps exactly one kind for whoever comes while the night runs, with a line or without', () => {
    for (const seed of SEEDS) {
      const dream = night(seed, ['ada', 'ben', 'cy']);
      dream.must('cy', { kind: 'setSafety', topic: topicOf(dealt(dream)[0] ?? ''), level: 'line' });
      dream.must('cy', { kind: 'leave' });
      dream.weave();
      for (const who of ['dee', 'cy']) {
        const before = dealt(dream);
        dream.come(who);
        expect(dealt(dream).filter((kind, at) => kind !== before[at]).length).toBe(1);
      }
    }
  });

  it('ends in The Static where everything was kept away', () => {
    const dream = night(3);
    for (const topic of TOPICS) dream.must('ada', { kind: 'setSafety', topic, level: 'line' });
    expect(dealt(dream)).toEqual([STATIC_SHADE, STATIC_SHADE, STATIC_SHADE, STATIC_SHADE]);
  });

  it('is in nobody’s documents', () => {
    const dream = night(4);
    dream.must('ada', { kind: 'setSafety', topic: 'falling', level: 'line' });
    const told = JSON.stringify(deliveries(dream.world).filter(({ holder }) => holder === 'ben'));
    for (const kind of dream.world.secret.deck.order) expect(told).not.toContain(`"${kind}"`);
  });
});
