import type { Reply } from '@lent-dreams/shared/wire/refusals.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import { describe, expect, it } from 'vitest';
import { type Haunted, haunted } from '../../../../test/haunted.ts';
import { bedIn } from '../../../../test/pure-night.ts';
import type { Verb } from '../../state/shade.ts';
import type { Bed } from '../../state/world.ts';
import { grantedChannels } from '../weave.ts';

const refused = (reason: string): Reply<unknown> => ({ ok: false, refused: reason }) as Reply<unknown>;
const done: Reply<unknown> = { ok: true };

const NOES: readonly AnyRequest[] = [
  { kind: 'closeAll' },
  { kind: 'takeBack', what: 'fear' },
  { kind: 'setMisuse', may: false },
  { kind: 'setMask', mask: { scope: 0, depth: 1, keepFear: true } },
  { kind: 'breathe', on: false },
  { kind: 'pressX' },
];

describe('Blank Page', () => {
  const taken = (verb: Verb): Haunted => {
    const dream = haunted('blank-page');
    Object.assign(dream.shade(), { takes: verb, takesTicks: 120 });
    bedIn(dream, 'ada').lucidity = 12;
    return dream;
  };
  const asking: Readonly<Record<string, AnyRequest>> = {
    place: { kind: 'placeMotif', motif: 'swing', hex: 20 },
    offer: {
      kind: 'offer',
      to: 2,
      technology: 'guild',
      give: { scope: 63, depth: 1 },
      take: { scope: 63, depth: 1 },
      until: 'morning',
      keepFear: false,
    },
    breathe: { kind: 'breathe', on: true },
    hands: { kind: 'holdHands', to: 1 },
  };

  it.each(Object.keys(asking))('keeps its bed from one thing, and from no other: %s', (verb) => {
    const dream = taken(verb as Verb);
    dream.put(1, bedIn(dream, 'ada'));
    for (const [other, request] of Object.entries(asking))
      expect(dream.take('ada', request)).toEqual(other === verb ? refused('notNow') : done);
    const free = taken(verb as Verb);
    free.put(1, bedIn(free, 'ada'));
    expect(free.take('ben', { ...(asking['breathe'] as AnyRequest) })).toEqual(done);
    for (const no of NOES) expect(free.take('ada', no)).toEqual(done);
  });

  it('takes something every ten seconds, for six; breath is broken off', () => {
    const dream = haunted('blank-page');
    const seen = new Set<string>();
    for (let turn = 0; turn < 12; turn += 1) {
      dream.must('ada', { kind: 'breathe', on: true });
      dream.hold(10.1);
      const { takes } = dream.shade();
      expect(takes).not.toBe('');
      expect(bedIn(dream, 'ada').breathing).toBe(takes !== 'breathe');
      dream.hold(6.2);
      expect(dream.shade().takes).toBe('');
      Object.assign(dream.shade(), { actTicks: 0 });
      seen.add(takes);
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  it('is calmed by somebody who lends the verb', () => {
    const dream = taken('place');
    expect(dream.take('ben', { kind: 'lendVerb', to: 2 })).toEqual(refused('gone'));
    expect(dream.take('ada', { kind: 'lendVerb', to: 0 })).toEqual(refused('invalid'));
    dream.put(1, dream.world.beds[4] as Bed);
    expect(dream.take('ben', { kind: 'lendVerb', to: 0 })).toEqual(refused('tooFar'));
    dream.tie('ada', 'cy');
    dream.put(2, dream.world.beds[4] as Bed);
    dream.must('cy', { kind: 'lendVerb', to: 0 });
    expect(dream.isStilled()).toBe(true);
    expect(dream.take('cy', { kind: 'lendVerb', to: 0 })).toEqual(refused('gone'));
    expect(dream.take('ada', asking['place'] as AnyRequest)).toEqual(done);
  });

  it('is out of reach for whoever is blocked or in the ward, and in a quiet room', () => {
    const dream = taken('place');
    dream.put(1, bedIn(dream, 'ada'));
    dream.must('ada', { kind: 'block', bed: 1 });
    expect(dream.take('ben', { kind: 'lendVerb', to: 0 })).toEqual(refused('unavailable'));
    bedIn(dream, 'cy').presence = 'ward';
    expect(dream.take('cy', { kind: 'lendVerb', to: 0 })).toEqual(refused('notNow'));
    dream.come('dee', { watch: true });
    expect(dream.take('dee', { kind: 'lendVerb', to: 0 })).toEqual(refused('notYours'));
    dream.must('ada', { kind: 'unblock', id: 'ben' });
    dream.must('dee', { kind: 'leave' });
    dream.must('ada', { kind: 'pressX' });
    expect(dream.take('ben', { kind: 'lendVerb', to: 0 })).toEqual(refused('notNow'));
  });
});

describe('The Fading', () => {
  it('thins its bed’s threads by a tenth every three seconds, and never wholly', () => {
    const dream = haunted('the-fading');
    dream.tie('ada', 'ben');
    const flow = (): number => grantedChannels(dream.world)[0]?.warmPerSecond ?? 0;
    const whole = flow();
    dream.hold(3.2, { 0: 50 });
    expect(flow()).toBeCloseTo(whole * 0.9);
    dream.hold(3, { 0: 50 });
    expect(flow()).toBeCloseTo(whole * 0.81);
    dream.shade().acts = 200;
    expect(flow()).toBeCloseTo(whole * 0.2);
  });

  it('is calmed by three who call the name, each once; by all there are where they are fewer', () => {
    const dream = haunted('the-fading', { bed: 6 });
    dream.must('ada', { kind: 'callName', to: 6 });
    expect(dream.take('ada', { kind: 'callName', to: 6 })).toEqual(refused('spent'));
    dream.must('ben', { kind: 'callName', to: 6 });
    expect(dream.isStilled()).toBe(false);
    dream.must('cy', { kind: 'callName', to: 6 });
    expect(dream.isStilled()).toBe(true);
    expect(dream.take('ada', { kind: 'callName', to: 6 })).toEqual(refused('gone'));
  });

  it('is not calmed by oneself, unless one is alone', () => {
    const dream = haunted('the-fading');
    expect(dream.take('ada', { kind: 'callName', to: 0 })).toEqual(refused('invalid'));
    for (const bed of dream.world.beds)
      if (bed.person !== 'ada') Object.assign(bed, { occupant: 'sleeper', person: '' });
    dream.must('ada', { kind: 'callName', to: 0 });
    expect(dream.isStilled()).toBe(true);
  });
});

describe('The Departure', () => {
  it('tells which thread it takes, and takes it after ten seconds', () => {
    const dream = haunted('the-departure');
    dream.tie('ada', 'ben');
    const hot = dream.tie('ada', 'cy');
    dream.hold(0.2, { 0: 50, 2: 45 });
    expect(dream.shade().thread).toBe(hot.id);
    dream.hold(9.6, { 0: 50, 2: 45 });
    expect(dream.world.threads.length).toBe(2);
    dream.hold(0.6, { 0: 50, 2: 45 });
    expect(dream.world.threads.map(({ id }) => id)).not.toContain(hot.id);
    expect(dream.world.ledger.at(-1)).toMatchObject({ kind: 'end', breach: '' });
    expect(dream.isStilled()).toBe(false);
    dream.hold(10.4, { 0: 50 });
    expect(dream.world.threads).toEqual([]);
  });

  it('is calmed by whoever holds the end for three seconds, and by letting it go', () => {
    const dream = haunted('the-departure');
    const thread = dream.tie('ada', 'ben');
    dream.hold(0.2, { 0: 50 });
    expect(dream.take('cy', { kind: 'holdEnd', thread: thread.id, on: true })).toEqual(refused('notYours'));
    expect(dream.take('ben', { kind: 'holdEnd', thread: 9999, on: true })).toEqual(refused('gone'));
    dream.must('ben', { kind: 'holdEnd', thread: thread.id, on: true });
    dream.hold(2, { 0: 50 });
    dream.must('ben', { kind: 'holdEnd', thread: thread.id, on: false });
    dream.hold(2, { 0: 50 });
    expect(dream.isStilled()).toBe(false);
    dream.must('ada', { kind: 'holdEnd', thread: thread.id, on: true });
    dream.hold(3.4, { 0: 50 });
    expect(dream.isStilled()).toBe(true);
    expect(dream.world.threads.length).toBe(1);

    const letting = haunted('the-departure');
    const mine = letting.tie('ada', 'ben');
    letting.hold(0.2, { 0: 50 });
    letting.must('ada', { kind: 'close', thread: mine.id });
    letting.hold(0.2, { 0: 50 });
    expect(letting.isStilled()).toBe(true);
  });
});

describe('Footsteps', () => {
  it('is calmed by turning to it for three seconds; whoever walks on turns away', () => {
    const dream = haunted('footsteps');
    const { id } = dream.shade();
    expect(dream.take('ben', { kind: 'face', shade: id, on: true })).toEqual(refused('notYours'));
    expect(dream.take('ada', { kind: 'face', shade: 9999, on: true })).toEqual(refused('gone'));
    dream.must('ada', { kind: 'face', shade: id, on: true });
    const gap = dream.shade().gapHexes;
    dream.hold(2);
    expect(dream.shade().gapHexes).toBe(gap);
    dream.put(0, { x: bedIn(dream, 'ada').x - 400, y: bedIn(dream, 'ada').y });
    dream.hold(2);
    expect(dream.isStilled()).toBe(false);
    dream.must('ada', { kind: 'face', shade: id, on: true });
    dream.hold(3.4);
    expect(dream.isStilled()).toBe(true);
  });

  it('at a sleeper’s bed it is faced by whoever stands beside', () => {
    const dream = haunted('footsteps', { bed: 6 });
    const { id } = dream.shade();
    expect(dream.take('ada', { kind: 'face', shade: id, on: true })).toEqual(refused('tooFar'));
    dream.put(0, dream.world.beds[6] as Bed);
    dream.must('ada', { kind: 'face', shade: id, on: true });
    dream.hold(3.4);
    expect(dream.isStilled()).toBe(true);
  });
});

describe('Stopped Mouth', () => {
  it('lets no word be heard within two hexes, but for a no, a call for help, and signs', () => {
    const dream = haunted('stopped-mouth');
    dream.put(1, dream.world.beds[4] as Bed);
    expect(dream.take('ada', { kind: 'sayQuick', word: 'yes' })).toEqual(refused('notNow'));
    expect(dream.take('ben', { kind: 'sayQuick', word: 'yes' })).toEqual(done);
    dream.put(2, bedIn(dream, 'ada'));
    expect(dream.take('cy', { kind: 'sayQuick', word: 'yes' })).toEqual(refused('notNow'));
    for (const word of ['no', 'help-me', 'not-ok', 'heart']) {
      expect(dream.take('ada', { kind: 'sayQuick', word })).toEqual(done);
      dream.hold(2);
    }
  });

  it('is calmed by a neighbour who speaks, and by its name', () => {
    const dream = haunted('stopped-mouth');
    dream.put(1, dream.world.beds[4] as Bed);
    expect(dream.take('ben', { kind: 'speakFor', to: 0 })).toEqual(refused('tooFar'));
    dream.put(1, bedIn(dream, 'ada'));
    dream.must('ben', { kind: 'speakFor', to: 0 });
    expect(dream.isStilled()).toBe(true);
    expect(dream.take('ada', { kind: 'sayQuick', word: 'yes' })).toEqual(done);
    const named = haunted('stopped-mouth');
    named.shade().namedUntil = named.world.tick + 100;
    named.hold(0.2);
    expect(named.isStilled()).toBe(true);
  });
});
