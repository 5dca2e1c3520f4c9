import { SHADES, STATIC_SHADE } from '@lent-dreams/shared/content/shades/index.ts';
import { describe, expect, it } from 'vitest';
import { type Haunted, haunted } from '../../../../test/haunted.ts';
import { deliveries } from '../../sight.ts';
import type { HiddenFlow } from '../../state/world.ts';
import { walkOn } from './walk-on.ts';

/** A machine's flow between two beds, as it would run now. */
const leak = (dream: Haunted, from: number, to: number): void => {
  const flow: HiddenFlow = { from, to, perSecond: 0.05, row: { recipient: to, grant: 0, depth: 1, terms: '' } };
  dream.world.hidden = [flow];
};
const steps = (dream: Haunted): readonly unknown[] => walkOn(dream.world, dream.shade(), new Set([dream.shade().bed]));
const fear = (dream: Haunted, fears: Readonly<Record<number, number>>): void =>
  dream.world.beds.forEach((bed, index) => {
    bed.fear = fears[index] ?? 20;
  });

describe('a shade walks', () => {
  it('every five seconds, to the most afraid beside it, and never to who is less afraid', () => {
    const dream = haunted('crumbling-house');
    dream.tie('ada', 'ben');
    dream.tie('ada', 'cy');
    dream.hold(4.8, { 0: 40, 1: 50, 2: 60 });
    expect(dream.shade().bed).toBe(0);
    dream.hold(0.4, { 0: 40, 1: 50, 2: 60 });
    expect(dream.shade().bed).toBe(2);
    dream.hold(12, { 0: 40, 1: 50, 2: 60 });
    expect(dream.shade().bed).toBe(2);
  });

  it('only over a thread that carries fear that way, and not to a bed that another haunts', () => {
    const dream = haunted('crumbling-house');
    const thread = dream.tie('ada', 'ben');
    fear(dream, { 0: 40, 1: 60 });
    expect(steps(dream)).toMatchObject([{ fact: 'shadeWalked', bed: 1, carried: false }]);
    expect(walkOn(dream.world, dream.shade(), new Set([0, 1]))).toEqual([]);
    dream.must('ada', { kind: 'narrow', thread: thread.id, keepFear: true });
    expect(steps(dream)).toEqual([]);
  });

  it('rests while it is calmed', () => {
    const dream = haunted('crumbling-house');
    dream.tie('ada', 'ben');
    dream.shade().stilledUntil = dream.world.tick + 400;
    dream.hold(15, { 1: 60 });
    expect(dream.shade().bed).toBe(0);
  });

  it('as a lent fear to those its owner shares a thread with, and no further', () => {
    const dream = haunted('crumbling-house', { owner: 'ada' });
    dream.tie('ada', 'ben');
    dream.tie('ben', 'cy');
    dream.hold(5.2, { 0: 40, 1: 60, 2: 70 });
    expect(dream.shade().bed).toBe(1);
    dream.hold(20, { 0: 40, 1: 60, 2: 70 });
    expect(dream.shade()).toMatchObject({ bed: 1, owner: 'ada', carried: false });
    const house = haunted('crumbling-house');
    house.tie('ada', 'ben');
    house.tie('ben', 'cy');
    house.hold(10.4, { 0: 40, 1: 60, 2: 70 });
    expect(house.shade().bed).toBe(2);
  });

  it('where nobody agreed only by the machine, with a row of the log', () => {
    const dream = haunted('crumbling-house', { owner: 'ada', machine: 'passed-on' });
    fear(dream, { 2: 60 });
    leak(dream, 0, 2);
    expect(steps(dream)).toMatchObject([
      {
        fact: 'ledgerWritten',
        row: { kind: 'access', subject: 0, sender: 0, recipient: 2, feeling: 5, breach: 'recipient' },
      },
      { fact: 'shadeWalked', bed: 2, carried: true },
    ]);
    dream.must('ada', { kind: 'setMisuse', may: false });
    expect(steps(dream)).toEqual([]);
    dream.must('ada', { kind: 'setMisuse', may: true });
    dream.must('cy', { kind: 'setMisuse', may: false });
    expect(steps(dream)).toEqual([]);
  });
});

describe('a no is heard by a shade at once', () => {
  it('taken back, it is The Static where it stands, as hard as before and nobody’s', () => {
    const dream = haunted('the-dark', { owner: 'ada' });
    dream.must('ada', { kind: 'takeBack', what: 'fear' });
    expect(dream.shade()).toMatchObject({ kind: STATIC_SHADE, owner: '', bed: 0, stilledUntil: 0 });
    expect(deliveries(dream.world).some(({ document }) => document.kind === 'shade')).toBe(false);
  });

  it('its thread let go, and its owner gone: The Static', () => {
    for (const leave of [false, true]) {
      const dream = haunted('the-dark', { bed: 1, owner: 'ada' });
      const thread = dream.tie('ada', 'ben');
      expect(dream.shade()).toMatchObject({ kind: 'the-dark', owner: 'ada' });
      dream.must(leave ? 'ada' : 'ben', leave ? { kind: 'leave' } : { kind: 'close', thread: thread.id });
      expect(dream.shade()).toMatchObject({ kind: STATIC_SHADE, owner: '', bed: 1 });
    }
  });

  it('what the machine carried is gone when either end keeps theirs out', () => {
    for (const who of ['ada', 'cy']) {
      const dream = haunted('the-dark', { bed: 2, owner: 'ada', machine: 'passed-on' });
      dream.shade().carried = true;
      dream.must('ben', { kind: 'setMisuse', may: false });
      expect(dream.shade()).toMatchObject({ kind: 'the-dark', bed: 2 });
      dream.must(who, { kind: 'setMisuse', may: false });
      expect(dream.world.shades).toEqual([]);
    }
  });

  it('a line turns it into another kind, lent or not; and so it does with snow', () => {
    for (const owner of ['', 'ada']) {
      const dream = haunted('the-dark', { owner });
      dream.must('ben', { kind: 'setSafety', topic: SHADES['the-dark']?.topic ?? '', level: 'line' });
      expect(dream.shade().owner).toBe('');
      expect(dream.shade().kind).not.toBe('the-dark');
    }
    const snow = haunted(STATIC_SHADE);
    snow.must('ben', { kind: 'setSafety', topic: 'flashing-loud', level: 'line' });
    expect(snow.shade().kind).not.toBe(STATIC_SHADE);
    const mine = haunted('the-dark', { owner: 'ada' });
    mine.must('ben', { kind: 'setSafety', topic: 'flashing-loud', level: 'line' });
    mine.must('ada', { kind: 'takeBack', what: 'fear' });
    expect(mine.shade()).toMatchObject({ owner: '', bed: 0 });
    expect([STATIC_SHADE, 'the-dark']).not.toContain(mine.shade().kind);
  });

  it('a veil changes nothing for anybody', () => {
    const dream = haunted('the-dark', { owner: 'ada' });
    dream.must('ben', { kind: 'setSafety', topic: SHADES['the-dark']?.topic ?? '', level: 'veil' });
    expect(dream.shade()).toMatchObject({ kind: 'the-dark', owner: 'ada' });
  });

  it('whoever comes late swaps one that is seen, with a line or without', () => {
    for (const lined of [false, true]) {
      const dream = haunted('the-dark', { owner: 'ada' });
      if (lined) {
        // Drawn in an earlier visit: it holds from the tick in which they are back.
        dream.come('dee', { watch: true });
        dream.must('dee', { kind: 'leave' });
        Object.assign(dream.world.safety, { dee: { ...dream.world.safety['ada'], sheet: { 'the-dark': 'line' } } });
        dream.world.shades = [{ ...dream.shade(), kind: 'the-dark', owner: 'ada' }];
      }
      dream.come('dee', { watch: true });
      expect(dream.shade().kind).not.toBe('the-dark');
      expect(dream.shade().owner).toBe('');
    }
  });
});
