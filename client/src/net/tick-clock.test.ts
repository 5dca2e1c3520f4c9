import { describe, expect, it } from 'vitest';
import { createTickClock } from './tick-clock.ts';

describe('tick clock', () => {
  it('knows no moment before the first tick, and none for tick 0', () => {
    const clock = createTickClock();
    expect(clock.toMs(100)).toBe(0);
    clock.observe(20, 5000);
    expect(clock.toMs(0)).toBe(0);
    expect(clock.toMs(40)).toBe(6000);
  });

  it('trusts the patch that came soonest and follows a slower clock gently', () => {
    const clock = createTickClock();
    clock.observe(20, 5000);
    clock.observe(40, 5900);
    expect(clock.toMs(60)).toBe(6900);
    clock.observe(60, 7100);
    expect(clock.toMs(60)).toBe(6930);
  });

  it('hears the same tick once, however many patches carry it', () => {
    const clock = createTickClock();
    clock.observe(20, 5000);
    clock.observe(20, 5900);
    expect(clock.toMs(20)).toBe(5000);
  });

  it('starts anew after a restart of the server', () => {
    const clock = createTickClock();
    clock.observe(10_000, 500_000);
    clock.observe(20, 506_000);
    expect(clock.toMs(40)).toBe(507_000);
  });
});
