import { LESSON_STEPS, type Lesson, type LessonAct } from '../model/lesson.ts';
import { feelingWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import { PieceDrawing } from './piece-card.tsx';

type Place = { readonly x: number; readonly y: number };

/** In hundredths of the scene. */
const PLACES = {
  start: { x: 52, y: 76 },
  goal: { x: 28, y: 74 },
  sleeper: { x: 46, y: 30 },
  swing: { x: 16, y: 30 },
  stranger: { x: 84, y: 54 },
} as const;
const JOY = 0;
const NATURES = { me: 2, sleeper: 3, stranger: 1 } as const;
/** How high the soot stands in my light. */
const SOOT = { none: '0%', high: '74%' } as const;

const at = ({ x, y }: Place): { readonly left: string; readonly top: string } => ({ left: `${x}%`, top: `${y}%` });
const rank = (lesson: Lesson, step: Lesson['step']): number =>
  LESSON_STEPS.indexOf(lesson.step) - LESSON_STEPS.indexOf(step);
const Thread = ({ from, to, kind }: { readonly from: Place; readonly to: Place; readonly kind: string }) => (
  <line class={`lesson-thread ${kind}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
);

/** Threads lie under the lights: hers thin and bright, Nuru's as I answered, dark where fear comes. */
const Threads = ({ lesson }: { readonly lesson: Lesson }) => {
  const { goal, sleeper, stranger } = PLACES;
  const isTied = rank(lesson, 'answer') >= 0;
  const isDark = lesson.step === 'letGo';
  return (
    <svg class="lesson-threads" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {lesson.step === 'answer' && <Thread from={stranger} to={goal} kind="offered" />}
      {lesson.answer !== '' && lesson.answer !== 'no' && (
        <Thread from={stranger} to={goal} kind={lesson.answer === 'yes' ? 'strong' : 'thin'} />
      )}
      {isTied && rank(lesson, 'letGo') <= 0 && <Thread from={sleeper} to={goal} kind={isDark ? 'dark' : 'thin'} />}
    </svg>
  );
};

/** A scene of its own in the lobby: three lights, one piece, one thread; nothing of it leaves this page. */
export const LessonScene = ({
  lesson,
  hinted,
  act,
}: {
  readonly lesson: Lesson;
  /** Nothing was done for a while: what is meant pulses. */
  readonly hinted: boolean;
  readonly act: (act: LessonAct) => void;
}) => {
  const hint = hinted ? 'hinted' : '';
  const mine = rank(lesson, 'place') >= 0 ? PLACES.goal : PLACES.start;
  const hasSoot = lesson.step === 'letGo' || lesson.step === 'breathe';
  const ring = { x: (PLACES.goal.x + PLACES.sleeper.x) / 2, y: (PLACES.goal.y + PLACES.sleeper.y) / 2 };
  return (
    <div class="lesson-scene">
      <Threads lesson={lesson} />
      {lesson.step === 'walk' && (
        <button
          type="button"
          class={`lesson-goal ${hint}`}
          style={at(PLACES.goal)}
          data-at="lesson.goal"
          aria-label={say('lesson.walk.goal')}
          onClick={() => act('walked')}
        />
      )}
      {rank(lesson, 'place') >= 0 && (
        <button
          type="button"
          class={`lesson-light ${lesson.step === 'ask' || lesson.step === 'offer' ? hint : ''}`}
          style={at(PLACES.sleeper)}
          data-at="lesson.sleeper"
          onClick={() => act('tapped')}
        >
          <span class={`ball nature-${NATURES.sleeper} sleeper ${rank(lesson, 'ask') >= 0 ? 'warm' : ''}`}>
            <span class="eyes" />
          </span>
          <small>
            {say('lesson.sleeper')}
            {rank(lesson, 'offer') >= 0 && (
              <span class="lesson-wish">
                <FeelingSign feeling={JOY} size={16} /> {feelingWord(JOY)}
              </span>
            )}
          </small>
        </button>
      )}
      {lesson.step === 'place' && lesson.isLifted && (
        <button
          type="button"
          class={`lesson-hex ${hint}`}
          style={at(PLACES.swing)}
          data-at="lesson.hex"
          aria-label={say('lesson.place.here')}
          onClick={() => act('placed')}
        />
      )}
      {rank(lesson, 'ask') >= 0 && (
        <span class="lesson-piece" style={at(PLACES.swing)}>
          <PieceDrawing kind="swing" size={58} />
        </span>
      )}
      {rank(lesson, 'answer') >= 0 && (
        <span class="lesson-light" style={at(PLACES.stranger)}>
          <span class={`ball nature-${NATURES.stranger}`}>
            <FeelingSign feeling={NATURES.stranger} size={24} />
          </span>
          <small>{say('lesson.stranger')}</small>
        </span>
      )}
      {lesson.step === 'letGo' && (
        <button
          type="button"
          class="lesson-ring hinted"
          style={at(ring)}
          data-at="lesson.ring"
          aria-label={say('lesson.letGo.ring')}
          onClick={() => act('letGo')}
        />
      )}
      <span class="lesson-light is-me" style={at(mine)}>
        <span class={`ball nature-${NATURES.me}`} style={{ '--soot': hasSoot ? SOOT.high : SOOT.none }}>
          <FeelingSign feeling={NATURES.me} size={24} />
        </span>
        <small>{say('label.you')}</small>
      </span>
    </div>
  );
};
