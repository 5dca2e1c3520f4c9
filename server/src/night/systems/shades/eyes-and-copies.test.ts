import { describe, expect, it } from 'vitest';
import { type Haunted, haunted } from '../../../../test/haunted.ts';
import { bedIn } from '../../../../test/pure-night.ts';
import { deliveries } from '../../sight.ts';
import type { Bed, Prompt } from '../../state/world.ts';
import { viewOf } from '../flaws/view-of.ts';
import { influenceOn } from '../influence.ts';

describe('Thousand Eyes', () => {
  const at = (dream: Haunted): number => {
    for (const bed of dream.world.beds) bed.feelings[4] = 0;
    const { pressure } = influenceOn(dream.world);
    return (pressure[0] as number) - (pressure[5] as number);
  };

  it('presses by threads and watchers, and less by each who looks away', () => {
    const dream = haunted('thousand-eyes');
    expect(at(dream)).toBeCloseTo(1);
    dream.tie('ada', 'ben');
    expect(at(dream)).toBeCloseTo(1.1);
    for (let watcher = 0; watcher < 60; watcher += 1) dream.come(`w${watcher}`, { watch: true });
    // So many who came swapped it more than once.
    dream.shade().kind = 'thousand-eyes';
    expect(at(dream)).toBeCloseTo(1.6);
    for (const person of Object.values(dream.world.people)) if (person.id.endsWith('1')) person.looksAway = true;
    expect(at(dream)).toBeCloseTo(1.6 * (1 - 6 / 60));
  });

  it('is calmed where no thread is left, behind a curtain, and when most look away', () => {
    const dream = haunted('thousand-eyes');
    const thread = dream.tie('ada', 'ben');
    for (const watcher of ['x', 'y', 'z']) dream.come(watcher, { watch: true });
    dream.shade().kind = 'thousand-eyes';
    dream.hold(1, { 0: 50 });
    expect(dream.isStilled()).toBe(false);
    for (const watcher of ['x', 'y']) Object.assign(dream.world.people[watcher] ?? {}, { looksAway: true });
    dream.hold(0.2, { 0: 50 });
    expect(dream.isStilled()).toBe(true);
    dream.shade().stilledUntil = 0;
    for (const watcher of ['x', 'y']) Object.assign(dream.world.people[watcher] ?? {}, { looksAway: false });
    dream.world.effects = [{ kind: 'curtain', bed: 0, until: dream.world.tick + 100, by: 0 }];
    dream.hold(0.2, { 0: 50 });
    expect(dream.isStilled()).toBe(true);
    dream.shade().stilledUntil = 0;
    dream.world.effects = [];
    dream.hold(0.2, { 0: 50 });
    expect(dream.isStilled()).toBe(false);
    dream.must('ada', { kind: 'close', thread: thread.id });
    dream.hold(0.2, { 0: 50 });
    expect(dream.isStilled()).toBe(true);
  });
});

describe('The Copy', () => {
  const asked = (): { readonly dream: Haunted; readonly prompt: Prompt } => {
    const dream = haunted('the-copy');
    dream.hold(12.2);
    const prompt = dream.world.prompts.find(({ falseBy }) => falseBy !== undefined) as Prompt;
    return { dream, prompt };
  };

  it('asks in the name of a bot, a sleeper or oneself, without the mark of a receipt', () => {
    const { dream, prompt } = asked();
    expect(prompt).toMatchObject({ kind: 'offer', to: 0 });
    const { occupant } = dream.world.beds[prompt.from] as Bed;
    expect(prompt.from === 0 || occupant !== 'human').toBe(true);
    dream.must('ben', {
      kind: 'offer',
      to: 0,
      technology: 'guild',
      give: { scope: 63, depth: 1 },
      take: { scope: 63, depth: 1 },
      until: 'morning',
      keepFear: false,
    });
    const told = deliveries(dream.world).filter(({ document }) => ['prompt', 'sent'].includes(document.kind));
    expect(told).toMatchObject([
      { holder: 'ada', document: { kind: 'prompt', id: prompt.id, marked: false } },
      { holder: 'ada', document: { kind: 'prompt', from: 1, marked: true } },
      { holder: 'ben', document: { kind: 'sent' } },
    ]);
    expect(viewOf(dream.world, []).openOffers.map(({ from }) => from)).toEqual([1]);
  });

  it.each(['yes', 'less'] as const)('frightens whoever says %s, and ties no thread', (given) => {
    const { dream, prompt } = asked();
    const before = bedIn(dream, 'ada').fear;
    dream.must('ada', { kind: 'answer', prompt: prompt.id, answer: given, show: 'wishA' });
    expect(bedIn(dream, 'ada').fear).toBe(before + 10);
    expect([dream.world.threads, dream.world.grants, dream.world.told]).toEqual([[], [], []]);
    expect(dream.world.prompts).toEqual([]);
    expect(dream.isStilled()).toBe(false);
  });

  it('is calmed by a no, which nobody bears a grudge for, and not by silence', () => {
    const { dream, prompt } = asked();
    dream.must('ada', { kind: 'answer', prompt: prompt.id, answer: 'no' });
    expect(dream.isStilled()).toBe(true);
    expect(dream.world.pairs).toEqual({});
    const silent = asked();
    silent.dream.hold(8.2);
    expect(silent.dream.world.prompts.some(({ id }) => id === silent.prompt.id)).toBe(false);
    expect(silent.dream.world.pairs).toEqual({});
    expect(silent.dream.isStilled()).toBe(false);
  });

  it('asks nobody who looks away, and nothing any more when it is seen through', () => {
    const away = haunted('the-copy');
    away.must('ada', { kind: 'lookDown', on: true });
    away.hold(13);
    expect(away.world.prompts).toEqual([]);
    const { dream } = asked();
    dream.stands('mirror-pool', 20);
    dream.hold(0.2);
    expect(dream.isStilled()).toBe(true);
    expect(dream.world.prompts).toEqual([]);
  });
});
