import { FEAR } from '@lent-dreams/shared/content/emotion.ts';
import { bedHex, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { describe, expect, it } from 'vitest';
import type { BedView, Bodies, DreamView, ThreadView } from '../model/dream-view.ts';
import { sampleBed, sampleMotif } from '../model/sample-dream.ts';
import { bedPoint, layoutStage } from '../model/stage-layout.ts';
import { createSprings, FeelingField, FIELD_SIDE, type Springs } from './feeling-field.ts';
import { feedField, fieldPlace } from './field-feed.ts';

const layout = layoutStage(1280, 720, 0, { side: 'none', size: 0 }, 90);

/** Somebody in this bed who feels nothing yet but a little fear. */
const bed = (index: number, changes: Partial<BedView> = {}): BedView =>
  sampleBed(index, {
    occupant: 'human',
    hasBody: true,
    secondary: (index + 1) % 5,
    feelings: [0, 0, 0, 0, 0],
    fear: 5,
    brim: 50,
    ...changes,
  });

const thread = (changes: Partial<ThreadView> = {}): ThreadView => ({
  id: 1,
  a: 0,
  b: 4,
  technology: 'guild',
  frozen: false,
  suspended: false,
  fromA: { scope: 0b00_0001, depth: 1, keepsFear: true },
  fromB: { scope: 0, depth: 0, keepsFear: true },
  sootShare: 0,
  ...changes,
});

const view = (changes: Partial<DreamView>): DreamView =>
  ({ beds: [], motifs: [], threads: [], spiral: false, ...changes }) as unknown as DreamView;

const nobody: Bodies = { at: () => null };

const fed = (dream: DreamView, nowMs = 0, bodies = nobody): Springs => {
  const springs = createSprings();
  feedField(springs, dream, layout, 3, nowMs, bodies);
  return springs;
};

const rateOf = (springs: Springs, feeling: number): number => {
  let sum = 0;
  for (let at = 0; at < springs.count; at += 1) {
    if (springs.feeling[at] === feeling) sum += springs.ratePerSecond[at] as number;
  }
  return sum;
};

describe('feedField', () => {
  it('feeds a bed its feelings at its light', () => {
    const springs = fed(view({ beds: [bed(2, { feelings: [0, 0, 80, 0, 0] })] }));
    const at = bedPoint(layout, 2);
    const place = fieldPlace(layout, at.x, at.y);
    expect(springs.count).toBe(1);
    expect(springs.feeling[0]).toBe(2);
    expect(springs.x[0]).toBeCloseTo(place.x, 5);
    expect(springs.y[0]).toBeCloseTo(place.y, 5);
  });

  it('gives more where more is felt', () => {
    const little = fed(view({ beds: [bed(1, { feelings: [0, 30, 0, 0, 0] })] }));
    const much = fed(view({ beds: [bed(1, { feelings: [0, 90, 0, 0, 0] })] }));
    expect(rateOf(much, 1)).toBeGreaterThan(rateOf(little, 1));
  });

  it('shows soot only above resting fear', () => {
    expect(rateOf(fed(view({ beds: [bed(1, { fear: 12 })] })), FEAR)).toBe(0);
    expect(rateOf(fed(view({ beds: [bed(1, { fear: 60 })] })), FEAR)).toBeGreaterThan(0);
  });

  it('lets a thread carry only what its giver gives', () => {
    const beds = Array.from({ length: 8 }, (_, index) =>
      bed(index, { primary: 4, feelings: [40, 60, 0, 0, 0], fear: 0 }),
    );
    const without = fed(view({ beds }));
    const joyOnly = fed(view({ beds, threads: [thread()] }));
    expect(rateOf(joyOnly, 0)).toBeGreaterThan(rateOf(without, 0));
    expect(rateOf(joyOnly, 1)).toBeCloseTo(rateOf(without, 1), 6);
    expect(rateOf(joyOnly, FEAR)).toBe(0);
  });

  it('feeds nothing along a frozen or suspended thread', () => {
    const beds = Array.from({ length: 8 }, (_, index) => bed(index));
    const without = fed(view({ beds })).count;
    expect(fed(view({ beds, threads: [thread({ frozen: true })] })).count).toBe(without);
    expect(fed(view({ beds, threads: [thread({ suspended: true })] })).count).toBe(without);
  });

  it('rolls soot towards a bed from outside while a wave is on its way', () => {
    const awaiting = view({ beds: [bed(2, { fear: 0, wave: true })], waveLandsAtMs: 20_000 });
    const outwards = (springs: Springs): number => {
      const at = springs.feeling.subarray(0, springs.count).indexOf(FEAR);
      return Math.hypot((springs.x[at] as number) - 0.5, (springs.y[at] as number) - 0.5);
    };
    expect(rateOf(fed(awaiting, 13_000), FEAR)).toBe(0);
    expect(rateOf(fed(awaiting, 20_001), FEAR)).toBe(0);
    const early = fed(awaiting, 15_000);
    const late = fed(awaiting, 19_000);
    const at = bedPoint(layout, 2);
    const place = fieldPlace(layout, at.x, at.y);
    expect(outwards(early)).toBeGreaterThan(outwards(late));
    expect(outwards(late)).toBeGreaterThan(Math.hypot(place.x - 0.5, place.y - 0.5));
  });

  it('colours the fluid where somebody walks, and not where they rest', () => {
    const beds = [bed(1, { primary: 2 })];
    const home = hexCentre(bedHex(1));
    const walker = (x: number): Bodies => ({ at: () => ({ x: home.x + x, y: home.y }) });
    const resting = fed(view({ beds }), 0, walker(400));
    const walking = fed(view({ beds }), 0, walker(6000));
    expect(resting.count).toBe(fed(view({ beds })).count);
    expect(rateOf(walking, 2)).toBeGreaterThan(rateOf(resting, 2));
  });

  it('never overflows in a full dream', () => {
    const beds = Array.from({ length: 8 }, (_, index) => bed(index, { feelings: [50, 50, 50, 50, 50], fear: 90 }));
    const whole = { scope: 0b11_1111, depth: 3, keepsFear: false };
    const threads = Array.from({ length: 16 }, (_, id) =>
      thread({ id, a: id % 8, b: (id + 3) % 8, fromA: whole, fromB: whole, sootShare: 1 }),
    );
    const motifs = Array.from({ length: 16 }, (_, id) => sampleMotif(id, 'tide', id, { open: false }));
    const springs = fed(view({ beds, threads, motifs, spiral: true }));
    expect(springs.count).toBeLessThanOrEqual(springs.x.length);
    expect(springs.count).toBeGreaterThan(200);
  });
});

describe('FeelingField', () => {
  it('keeps a fed feeling near its spring and bounded', () => {
    const field = new FeelingField();
    const springs = fed(view({ beds: [bed(0, { feelings: [100, 0, 0, 0, 0] })] }));
    for (let step = 0; step < 100; step += 1) {
      field.stir(step / 10, 0);
      field.carry(0, 0.1);
      field.feed(springs, 0.1);
    }
    const x = Math.floor((springs.x[0] as number) * FIELD_SIDE);
    const y = Math.floor((springs.y[0] as number) * FIELD_SIDE);
    expect(field.at(0, x, y)).toBeGreaterThan(0.2);
    expect(field.at(0, x, y)).toBeLessThanOrEqual(1.4);
    expect(field.at(0, 2, 2)).toBeLessThan(0.05);
    expect(field.at(1, x, y)).toBe(0);
  });

  it('fades when nothing feeds it', () => {
    const field = new FeelingField();
    field.feed(fed(view({ beds: [bed(0, { feelings: [100, 0, 0, 0, 0] })] })), 1);
    const sum = (): number => {
      let all = 0;
      for (let y = 0; y < FIELD_SIDE; y += 1) for (let x = 0; x < FIELD_SIDE; x += 1) all += field.at(0, x, y);
      return all;
    };
    const before = sum();
    for (let step = 0; step < 30; step += 1) field.carry(0, 1);
    expect(before).toBeGreaterThan(0);
    expect(sum()).toBeLessThan(before * 0.1);
  });
});
