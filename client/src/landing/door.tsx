import { minutesOf } from '@lent-dreams/shared/rules/act-lengths.ts';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { settings } from '../settings.ts';
import { say } from '../words/words.ts';
import type { HubCard } from './hub-api.ts';
import { Icon } from './icon.tsx';
import { NameRow } from './name-row.tsx';

/** How a person goes in. */
export type Entry = { readonly mayMisuse: boolean; readonly watch: boolean };

type DoorProps = {
  readonly hub: HubCard | null;
  readonly onEnter: (entry: Entry) => Promise<void>;
  readonly onBack: () => void;
};

type AnswerProps = {
  readonly name: string;
  readonly hint: string;
  readonly waiting: boolean;
  readonly onAnswer: () => void;
};

const Answer = ({ name, hint, waiting, onAnswer }: AnswerProps): JSX.Element => (
  <button type="button" class="answer" aria-disabled={waiting} onClick={waiting ? undefined : onAnswer}>
    <span>{name}</span>
    <small>{hint}</small>
  </button>
);

const lengthOf = ({ mode }: HubCard): string =>
  mode === 'free' ? say('open.mode.free.hint') : say('open.mode.minutes', { count: minutesOf(mode) });

/** The white card as a sign: what it looks like, before it is needed. */
const SafetySign = (): JSX.Element => (
  <span class="safety-sign" aria-hidden="true">
    <b>{say('door.x')}</b>
    <i>{say('door.x.tooMuch')}</i>
  </span>
);

/**
 * Three sentences and one question whose two equal answers are the door itself (consent: the wall between two
 * consents). Nothing is chosen beforehand and no clock runs.
 */
export const Door = ({ hub, onEnter, onBack }: DoorProps): JSX.Element => {
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    document.getElementById('door-title')?.focus({ preventScroll: true });
  }, []);
  const enter = (entry: Entry): void => {
    setWaiting(true);
    void onEnter(entry).finally(() => setWaiting(false));
  };
  const answers = [
    { key: 'play', name: say('door.play'), hint: say('door.play.hint'), mayMisuse: true },
    { key: 'keepOut', name: say('door.keepOut'), hint: say('door.keepOut.hint'), mayMisuse: false },
  ] as const;
  const inOrder = settings.keepOutFirst ? answers.toReversed() : answers;

  return (
    <section class="page card door" aria-labelledby="door-title">
      <p class="door-hub">{hub === null ? '' : say('door.hub', { hub: hub.name, length: lengthOf(hub) })}</p>
      <h1 class="page-title" id="door-title" tabIndex={-1}>
        {say('door.title')}
      </h1>
      <ul class="door-lines">
        <li>
          <span class="door-sign">
            <Icon name="ring" />
          </span>
          {say('door.machine')}
        </li>
        <li>
          <span class="door-sign">
            <Icon name="hand" />
          </span>
          {say('door.reach')}
        </li>
        <li>
          <SafetySign />
          <span>
            {say('door.safe')}
            <small>{say('door.safe.hint')}</small>
          </span>
        </li>
      </ul>
      <NameRow />
      <fieldset class="door-answers" aria-label={say('door.question')}>
        {inOrder.map((answer) => (
          <Answer
            key={answer.key}
            name={answer.name}
            hint={answer.hint}
            waiting={waiting}
            onAnswer={() => {
              settings.doorAnswer.value = answer.key;
              enter({ mayMisuse: answer.mayMisuse, watch: false });
            }}
          />
        ))}
      </fieldset>
      <p class="door-foot" role="status">
        {waiting ? say('door.entering') : say('door.noClock')}
      </p>
      <div class="door-ways">
        <button type="button" class="button-plain" onClick={onBack}>
          {say('landing.back')}
        </button>
        <button
          type="button"
          class="button-plain"
          onClick={() => {
            if (!waiting) enter({ mayMisuse: false, watch: true });
          }}
        >
          {say('door.watch')}
        </button>
      </div>
    </section>
  );
};
