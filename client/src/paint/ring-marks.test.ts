import { FEAR } from '@lent-dreams/shared/content/emotion.ts';
import { describe, expect, it } from 'vitest';
import { ringMarks } from './ring-marks.ts';

describe('ringMarks', () => {
  it('shows all but fear as five dots', () => {
    const marks = ringMarks(0b01_1111);
    expect(marks).toHaveLength(5);
    expect(marks.every((mark) => mark.isDot)).toBe(true);
  });

  it('puts a spiral among the dots when fear flows too', () => {
    const marks = ringMarks(0b11_1111);
    expect(marks.filter((mark) => !mark.isDot).map((mark) => mark.feeling)).toEqual([FEAR]);
  });

  it.each([
    [0b00_0001, 1],
    [0b00_0110, 2],
    [0b10_0101, 3],
  ])('shows scope %i as %i signs', (scope, count) => {
    const marks = ringMarks(scope);
    expect(marks).toHaveLength(count);
    expect(marks.some((mark) => mark.isDot)).toBe(false);
  });

  it('shows nothing when nothing flows', () => {
    expect(ringMarks(0)).toEqual([]);
  });

  it('keeps every mark inside the ring', () => {
    for (let scope = 0; scope < 64; scope += 1) {
      for (const mark of ringMarks(scope)) expect(Math.hypot(mark.x, mark.y) + mark.size).toBeLessThan(0.95);
    }
  });
});
