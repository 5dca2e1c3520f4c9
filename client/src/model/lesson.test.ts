import { describe, expect, it } from 'vitest';
import { afterAct, FIRST_LESSON, LESSON_STEPS, type Lesson, type LessonAct } from './lesson.ts';

const after = (...acts: readonly LessonAct[]): Lesson => acts.reduce(afterAct, FIRST_LESSON);
const TO_OFFER: readonly LessonAct[] = ['looked', 'walked', 'lifted', 'placed', 'tapped', 'asked', 'offered'];

describe('the first minute', () => {
  it('goes through every step by what a hand does', () => {
    const seen = new Set([FIRST_LESSON.step]);
    [...TO_OFFER, 'yes' as const, 'letGo' as const, 'breathed' as const].reduce((lesson, act) => {
      const next = afterAct(lesson, act);
      seen.add(next.step);
      return next;
    }, FIRST_LESSON);
    expect([...seen]).toEqual([...LESSON_STEPS]);
  });

  it.each(['yes', 'less', 'no'] as const)('goes on alike after %s, and praises it', (answer) => {
    expect(after(...TO_OFFER, answer)).toMatchObject({ step: 'letGo', answer, praise: `answer.${answer}` });
  });

  it('takes an offer that ran out as a no', () => {
    expect(after(...TO_OFFER, 'lapsed')).toEqual(after(...TO_OFFER, 'no'));
  });

  it('changes nothing by an act that is not asked for', () => {
    const placing = after('looked', 'walked');
    for (const act of ['placed', 'asked', 'offered', 'yes', 'letGo', 'breathed', 'walked'] as const)
      expect(afterAct(placing, act)).toBe(placing);
    expect(after(...TO_OFFER)).toMatchObject({ step: 'answer', praise: 'less' });
  });
});
