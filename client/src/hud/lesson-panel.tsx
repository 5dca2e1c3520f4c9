import { useEffect, useState } from 'preact/hooks';
import { afterAct, FIRST_LESSON, type Lesson, type LessonAct } from '../model/lesson.ts';
import { contentWord } from '../model/select-words.ts';
import { goldParts, say } from '../words/words.ts';
import { HoldPress } from './hold-press.tsx';
import type { Hud } from './hud-types.ts';
import { LessonScene } from './lesson-scene.tsx';
import { PieceDrawing } from './piece-card.tsx';
import { Press } from './press.tsx';
import { Sign } from './sign.tsx';

const LOOK_MS = 3000;
const HINT_MS = 6000;
const ANSWER_MS = 10_000;
const BREATH_MS = 1500;

const Act = ({
  lesson,
  hud,
  act,
}: {
  readonly lesson: Lesson;
  readonly hud: Hud;
  readonly act: (act: LessonAct) => void;
}) => {
  switch (lesson.step) {
    case 'place':
      return (
        <button
          type="button"
          class={`lesson-card ${lesson.isLifted ? 'chosen' : ''}`}
          data-at="lesson.swing"
          aria-pressed={lesson.isLifted}
          onClick={() => act('lifted')}
        >
          <PieceDrawing kind="swing" size={46} />
          {contentWord('motif', 'swing')}
        </button>
      );
    case 'ask':
    case 'offer':
      return lesson.isWheelOpen ? (
        <Press
          hud={hud}
          at={`lesson.${lesson.step}`}
          tone="equal"
          sign={lesson.step === 'ask' ? 'question' : 'thread'}
          onPress={() => act(lesson.step === 'ask' ? 'asked' : 'offered')}
        >
          {say(`lesson.${lesson.step}.button`)}
        </Press>
      ) : null;
    case 'answer':
      return (
        <div class="three lesson-answers">
          {(['yes', 'less', 'no'] as const).map((answer) => (
            <Press key={answer} hud={hud} at={`lesson.${answer}`} tone="equal" onPress={() => act(answer)}>
              {say(`offer.${answer}`)}
            </Press>
          ))}
        </div>
      );
    case 'breathe':
      return (
        <HoldPress
          at="lesson.breathe"
          sign="wind"
          line={say('breathe.hold')}
          tap={hud.settings.tapHold.value}
          holdMs={BREATH_MS}
          onHeld={() => act('breathed')}
        >
          {say('breathe.word')}
        </HoldPress>
      );
    case 'you':
    case 'walk':
    case 'letGo':
    case 'end':
      return null;
  }
};

/** The three signs that the whole game is made of. */
const Signs = () => (
  <ul class="lesson-signs">
    <li>
      <Sign name="thread" size={34} /> {say('lesson.end.thread')}
    </li>
    <li>
      <Sign name="drop" size={34} /> {say('lesson.end.glass')}
    </li>
    <li>
      <Sign name="whole" size={34} /> {say('lesson.end.ring')}
    </li>
  </ul>
);

/** The first minute, played in the lobby while others come. Skipped for good by one tap; nothing of it is sent. */
export const LessonPanel = ({ hud }: { readonly hud: Hud }) => {
  const [lesson, setLesson] = useState(FIRST_LESSON);
  const [hinted, setHinted] = useState(false);
  const act = (done: LessonAct): void => {
    setLesson((before) => afterAct(before, done));
    hud.deps.sound?.cue('goal');
  };
  useEffect(() => {
    setHinted(false);
    const timers = [setTimeout(() => setHinted(true), HINT_MS)];
    if (lesson.step === 'you') timers.push(setTimeout(() => act('looked'), LOOK_MS));
    if (lesson.step === 'answer') timers.push(setTimeout(() => act('lapsed'), ANSWER_MS));
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [lesson.step]);
  const finish = (): void => {
    hud.settings.knowsLesson.value = true;
  };
  return (
    <section class={`lesson step-${lesson.step}`} aria-label={say('lesson.title')}>
      <div class="lesson-words" role="status">
        {lesson.praise !== '' && <p class="small">{say(`lesson.praise.${lesson.praise}`)}</p>}
        <p>
          {goldParts(say(`lesson.${lesson.step}`)).map((part) =>
            part.gold ? <em key={part.text}>{part.text}</em> : part.text,
          )}
        </p>
      </div>
      {lesson.step === 'end' ? <Signs /> : <LessonScene lesson={lesson} hinted={hinted} act={act} />}
      <div class="lesson-foot">
        <Act lesson={lesson} hud={hud} act={act} />
        <button type="button" class="link" data-at="lesson.know" onClick={finish}>
          {say(lesson.step === 'end' ? 'lesson.done' : 'lesson.know')}
        </button>
      </div>
    </section>
  );
};
