import { STRIDE_UNITS_PER_TICK } from '@lent-dreams/shared/rules/stride.ts';
import { TICK_MS } from '@lent-dreams/shared/units.ts';
import { describe, expect, it } from 'vitest';
import { createInterpolator } from './interpolator.ts';

type Delivery = { readonly sentMs: number; readonly arrivedMs: number; readonly x: number };

const FRAME_MS = 1000 / 60;
/** Three times the pace of a walk: where a body may be drawn at most from frame to frame. */
const WIDEST_FRAME_UNITS = (3.2 * STRIDE_UNITS_PER_TICK * FRAME_MS) / TICK_MS;

/** A repeatable stand-in for chance, 0–1. */
const chanceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
};

/** A line of TCP: in order, 100 ms one way, jitter, and packets that are lost come a resend later with all after them. */
const deliver = (
  xs: readonly number[],
  line: { readonly jitterMs: number; readonly lossShare: number; readonly resendMs: number; readonly seed: number },
  patchMs = TICK_MS,
): readonly Delivery[] => {
  const chance = chanceFrom(line.seed);
  let lastMs = 0;
  return xs.map((x, index) => {
    const sentMs = index * patchMs;
    const lateMs = chance() < line.lossShare ? line.resendMs : 0;
    lastMs = Math.max(lastMs, sentMs + 100 + chance() * line.jitterMs + lateMs);
    return { sentMs, arrivedMs: lastMs, x };
  });
};

const walkOf = (patches: number, patchMs = TICK_MS): readonly number[] =>
  Array.from({ length: patches }, (_, index) => 10_000 + (index * STRIDE_UNITS_PER_TICK * patchMs) / TICK_MS);

/** Draws every frame; gives what was drawn. */
const play = (deliveries: readonly Delivery[], untilMs: number, patchMs = TICK_MS) => {
  const interpolator = createInterpolator(() => patchMs);
  const drawn: { readonly nowMs: number; readonly x: number }[] = [];
  let next = 0;
  for (let nowMs = 0; nowMs < untilMs; nowMs += FRAME_MS) {
    for (; next < deliveries.length && (deliveries[next] as Delivery).arrivedMs <= nowMs; next += 1) {
      const { arrivedMs, x } = deliveries[next] as Delivery;
      interpolator.push(arrivedMs, x, 0);
    }
    const place = interpolator.at(nowMs);
    if (place !== null) drawn.push({ nowMs, x: place.x });
  }
  return { drawn, interpolator };
};

const jumpsOf = (drawn: readonly { readonly x: number }[]): readonly number[] =>
  drawn.slice(1).map(({ x }, index) => x - (drawn[index] as { readonly x: number }).x);

describe('interpolator', () => {
  it('has no place before the first patch', () => {
    expect(createInterpolator(() => TICK_MS).at(100)).toBeNull();
  });

  it('moves evenly on an even line, about 120 ms behind what arrives', () => {
    const { drawn, interpolator } = play(
      deliver(walkOf(100), { jitterMs: 0, lossShare: 0, resendMs: 0, seed: 1 }),
      5000,
    );
    const step = (STRIDE_UNITS_PER_TICK * FRAME_MS) / TICK_MS;
    for (const jump of jumpsOf(drawn.slice(30))) expect(jump).toBeCloseTo(step, 3);
    const last = drawn.at(-1) as { readonly nowMs: number; readonly x: number };
    const trueX = 10_000 + ((last.nowMs - 100) / TICK_MS) * STRIDE_UNITS_PER_TICK;
    expect(trueX - last.x).toBeCloseTo((120 / TICK_MS) * STRIDE_UNITS_PER_TICK, 0);
    expect(interpolator.delayMs()).toBe(120);
  });

  it('hides 40 ms of jitter', () => {
    const { drawn } = play(deliver(walkOf(200), { jitterMs: 40, lossShare: 0, resendMs: 0, seed: 5 }), 9900);
    const step = (STRIDE_UNITS_PER_TICK * FRAME_MS) / TICK_MS;
    for (const jump of jumpsOf(drawn.slice(60))) {
      expect(jump).toBeGreaterThan(step * 0.3);
      expect(jump).toBeLessThan(step * 1.8);
    }
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'stays smooth at 200 ms of latency with every twentieth packet lost (seed %i)',
    (seed) => {
      const { drawn } = play(deliver(walkOf(600), { jitterMs: 25, lossShare: 0.05, resendMs: 300, seed }), 29_000);
      for (const jump of jumpsOf(drawn.slice(30))) {
        expect(jump).toBeGreaterThanOrEqual(-0.01);
        expect(jump).toBeLessThan(WIDEST_FRAME_UNITS);
      }
    },
  );

  it('moves as evenly for a watcher, who gets every second patch, only later', () => {
    const patchMs = 2 * TICK_MS;
    const line = { jitterMs: 40, lossShare: 0, resendMs: 0, seed: 5 };
    const { drawn, interpolator } = play(deliver(walkOf(100, patchMs), line, patchMs), 9900, patchMs);
    const step = (STRIDE_UNITS_PER_TICK * FRAME_MS) / TICK_MS;
    for (const jump of jumpsOf(drawn.slice(60))) {
      expect(jump).toBeGreaterThan(step * 0.3);
      expect(jump).toBeLessThan(step * 1.8);
    }
    expect(interpolator.delayMs()).toBe(170);
    const lossy = { jitterMs: 25, lossShare: 0.05, resendMs: 300, seed: 2 };
    const bad = play(deliver(walkOf(300, patchMs), lossy, patchMs), 29_000, patchMs).drawn;
    for (const jump of jumpsOf(bad.slice(30))) {
      expect(jump).toBeGreaterThanOrEqual(-0.01);
      expect(jump).toBeLessThan(WIDEST_FRAME_UNITS);
    }
  });

  it('draws further behind on a bad line, but never more than 300 ms', () => {
    const { interpolator } = play(
      deliver(walkOf(400), { jitterMs: 30, lossShare: 0.08, resendMs: 260, seed: 9 }),
      19_000,
    );
    expect(interpolator.delayMs()).toBeGreaterThan(180);
    expect(interpolator.delayMs()).toBeLessThanOrEqual(300);
  });

  it('goes on for 150 ms when nothing comes, then stands', () => {
    const { interpolator } = play(deliver(walkOf(20), { jitterMs: 0, lossShare: 0, resendMs: 0, seed: 1 }), 1080);
    const lastX = 10_000 + 19 * STRIDE_UNITS_PER_TICK;
    const furthest = lastX + 3 * STRIDE_UNITS_PER_TICK;
    expect(interpolator.at(1050 + 120 + 140)?.x).toBeGreaterThan(lastX + 2 * STRIDE_UNITS_PER_TICK);
    expect(interpolator.at(1050 + 120 + 150)?.x).toBeCloseTo(furthest, 3);
    expect(interpolator.at(5000)?.x).toBeCloseTo(furthest, 3);
  });

  it('catches up after a stall of a second without a jump', () => {
    const stalled = deliver(walkOf(120), { jitterMs: 0, lossShare: 0, resendMs: 0, seed: 1 }).map((delivery) =>
      delivery.arrivedMs > 2000 && delivery.arrivedMs < 3000 ? { ...delivery, arrivedMs: 3000 } : delivery,
    );
    const { drawn } = play(stalled, 5500);
    for (const jump of jumpsOf(drawn.slice(10))) {
      expect(jump).toBeGreaterThanOrEqual(-0.01);
      expect(jump).toBeLessThan(WIDEST_FRAME_UNITS);
    }
    const last = drawn.at(-1) as { readonly nowMs: number; readonly x: number };
    const trueX = 10_000 + ((last.nowMs - 100) / TICK_MS) * STRIDE_UNITS_PER_TICK;
    expect(trueX - last.x).toBeLessThan((320 / TICK_MS) * STRIDE_UNITS_PER_TICK);
  });

  it('ends on the spot when a walk ends in a stall and no patch follows the last one', () => {
    const { interpolator } = play(deliver(walkOf(20), { jitterMs: 0, lossShare: 0, resendMs: 0, seed: 1 }), 1080);
    const lastX = 10_000 + 19 * STRIDE_UNITS_PER_TICK;
    expect(interpolator.at(1400)?.x).toBeGreaterThan(lastX + 1000);
    interpolator.push(1400, lastX + STRIDE_UNITS_PER_TICK, 0);
    interpolator.push(1400, lastX + STRIDE_UNITS_PER_TICK, 0);
    expect(interpolator.at(1400)?.x).toBeGreaterThan(lastX + 1000);
    for (let nowMs = 1400; nowMs < 2400; nowMs += FRAME_MS) interpolator.at(nowMs);
    expect(interpolator.at(2400)?.x).toBeCloseTo(lastX + STRIDE_UNITS_PER_TICK, 3);
  });

  it('starts a walk after a quiet second with the pace of a walk', () => {
    const interpolator = createInterpolator(() => TICK_MS);
    interpolator.push(0, 10_000, 0);
    for (let tick = 0; tick < 10; tick += 1) {
      interpolator.push(1000 + tick * TICK_MS, 10_000 + (tick + 1) * STRIDE_UNITS_PER_TICK, 0);
    }
    // In the past of 120 ms the first step begins one tick before its patch.
    expect(interpolator.at(1450)?.x).toBeCloseTo(10_000 + (1450 - 120 - 950) * (STRIDE_UNITS_PER_TICK / TICK_MS), 0);
  });

  it('sets a body down where it was put by the server', () => {
    const interpolator = createInterpolator(() => TICK_MS);
    interpolator.push(0, 10_000, 10_000);
    interpolator.push(50, 40_000, 10_000);
    expect(interpolator.at(51)).toEqual({ x: 40_000, y: 10_000 });
  });

  it('draws the same twice in one frame', () => {
    const { interpolator } = play(deliver(walkOf(20), { jitterMs: 30, lossShare: 0.1, resendMs: 200, seed: 3 }), 900);
    expect(interpolator.at(1000)).toEqual(interpolator.at(1000));
  });
});
