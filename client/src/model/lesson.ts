/** What the first minute asks for, one after the other (screens: the first 60 seconds). */
export const LESSON_STEPS = ['you', 'walk', 'place', 'ask', 'offer', 'answer', 'letGo', 'breathe', 'end'] as const;
type LessonStep = (typeof LESSON_STEPS)[number];

/** What a hand, or the time, can do in it. */
export type LessonAct =
  | 'looked'
  | 'walked'
  | 'lifted'
  | 'placed'
  | 'tapped'
  | 'asked'
  | 'offered'
  | 'yes'
  | 'less'
  | 'no'
  | 'lapsed'
  | 'letGo'
  | 'breathed';

export type Lesson = {
  readonly step: LessonStep;
  /** The piece is in the hand; the person's wheel is open. */
  readonly isLifted: boolean;
  readonly isWheelOpen: boolean;
  /** What I answered to the offer; '' before. A question that ran out is a no. */
  readonly answer: '' | 'yes' | 'less' | 'no';
  /** Words that praise what was just done; '' for none. */
  readonly praise: '' | 'less' | 'answer.yes' | 'answer.less' | 'answer.no';
};

export const FIRST_LESSON: Lesson = { step: 'you', isLifted: false, isWheelOpen: false, answer: '', praise: '' };

const goOn = (lesson: Lesson, step: LessonStep, changes: Partial<Lesson> = {}): Lesson => ({
  ...lesson,
  isLifted: false,
  isWheelOpen: false,
  praise: '',
  ...changes,
  step,
});

const answered = (lesson: Lesson, answer: 'yes' | 'less' | 'no'): Lesson =>
  goOn(lesson, 'letGo', { answer, praise: `answer.${answer}` });

/** The lesson after an act; an act that is not asked for changes nothing. Every answer to an offer goes on alike. */
export const afterAct = (lesson: Lesson, act: LessonAct): Lesson => {
  switch (lesson.step) {
    case 'you':
      return act === 'looked' ? goOn(lesson, 'walk') : lesson;
    case 'walk':
      return act === 'walked' ? goOn(lesson, 'place') : lesson;
    case 'place':
      if (act === 'lifted') return { ...lesson, isLifted: !lesson.isLifted };
      return act === 'placed' && lesson.isLifted ? goOn(lesson, 'ask') : lesson;
    case 'ask':
      if (act === 'tapped') return { ...lesson, isWheelOpen: !lesson.isWheelOpen };
      return act === 'asked' && lesson.isWheelOpen ? goOn(lesson, 'offer', { isWheelOpen: true }) : lesson;
    case 'offer':
      if (act === 'tapped') return { ...lesson, isWheelOpen: !lesson.isWheelOpen };
      return act === 'offered' && lesson.isWheelOpen ? goOn(lesson, 'answer', { praise: 'less' }) : lesson;
    case 'answer':
      if (act === 'yes' || act === 'less' || act === 'no') return answered(lesson, act);
      return act === 'lapsed' ? answered(lesson, 'no') : lesson;
    case 'letGo':
      return act === 'letGo' ? goOn(lesson, 'breathe') : lesson;
    case 'breathe':
      return act === 'breathed' ? goOn(lesson, 'end') : lesson;
    case 'end':
      return lesson;
  }
};
