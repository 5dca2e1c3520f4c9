import { minutesOf } from '@lent-dreams/shared/rules/act-lengths.ts';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../words/words.ts';
import { CODE_LENGTH, CodeField } from './code-field.tsx';
import { dreamNow, type HubCard } from './hub-api.ts';
import { watchOnly } from './hub-line.ts';
import { HubRow } from './hub-row.tsx';
import { Icon } from './icon.tsx';
import { refusalWords } from './refusal-words.ts';
import { useHubs } from './use-hubs.ts';

type LandingProps = {
  readonly onHub: (slug: string) => void;
  readonly onCode: (letters: string) => void;
  readonly onOpenHub: () => void;
  readonly onFreePlay: () => Promise<string>;
  readonly onSettings: () => void;
  /** Hears every new list of hubs. */
  readonly onHubs: (hubs: readonly HubCard[]) => void;
  /** A line said once, after leaving a dream. */
  readonly farewell: string;
};

/** Hubs shown at once. */
const SHOWN_HUBS = 3;
/** Signs of the shown hubs, as on the domes: joy, calm, fury. */
const HUB_FEELINGS = [0, 1, 4] as const;

const HubList = ({
  hubs,
  onHub,
  all,
}: { readonly hubs: readonly HubCard[]; readonly all: boolean } & Pick<LandingProps, 'onHub'>): JSX.Element => (
  <ul class={all ? 'hubs hubs-all' : 'hubs'}>
    {hubs.map((hub, index) => (
      <li key={hub.slug}>
        <HubRow hub={hub} feeling={HUB_FEELINGS[index] ?? 0}>
          <button
            type="button"
            class="button button-small"
            aria-label={say(watchOnly(hub) ? 'landing.watchHub' : 'landing.joinHub', { hub: hub.name })}
            onClick={() => onHub(hub.slug)}
          >
            {say(watchOnly(hub) ? 'landing.watch' : 'landing.join')}
          </button>
        </HubRow>
      </li>
    ))}
  </ul>
);

/** Tonight's hubs and the two other ways in. */
const City = (props: Pick<LandingProps, 'onHub' | 'onHubs' | 'onOpenHub' | 'onCode' | 'onFreePlay'>): JSX.Element => {
  const { hubs, reached } = useHubs();
  const [all, setAll] = useState(false);
  const { onHubs } = props;
  useEffect(() => {
    if (hubs !== null) onHubs(hubs);
  }, [hubs, onHubs]);
  const shown = (hubs ?? []).slice(0, SHOWN_HUBS);
  const word = reached ? (hubs?.length === 0 ? say('landing.hubs.none') : '') : say('landing.hubs.unreached');
  return (
    <section class="city" aria-labelledby="hubs-title">
      <div class="city-head">
        <div class="city-title">
          <h2 id="hubs-title">{say('landing.hubs')}</h2>
          {shown.length > 1 ? (
            <button type="button" class="button-plain hubs-more" aria-expanded={all} onClick={() => setAll(!all)}>
              {say('landing.hubs.count', { count: shown.length })}
              <Icon name={all ? 'up' : 'down'} />
            </button>
          ) : null}
        </div>
        <div class="city-ways">
          <button type="button" class="button way" onClick={props.onOpenHub}>
            <Icon name="plus" />
            {say('landing.openHub')}
          </button>
          <button type="button" class="button way way-code" onClick={() => props.onCode('')}>
            <Icon name="key" />
            {say('landing.useCode')}
          </button>
          <FreePlay onFreePlay={props.onFreePlay} />
          <InlineCode onCode={props.onCode} />
        </div>
      </div>
      {word === '' ? null : <p class="hubs-word">{word}</p>}
      <HubList hubs={shown} all={all} onHub={props.onHub} />
    </section>
  );
};

/** A dream without a clock, in a hub of one's own; says why when it cannot be opened. */
const FreePlay = ({ onFreePlay }: Pick<LandingProps, 'onFreePlay'>): JSX.Element => {
  const [waiting, setWaiting] = useState(false);
  const [word, setWord] = useState('');
  const go = async (): Promise<void> => {
    if (waiting) return;
    setWaiting(true);
    setWord(await onFreePlay());
    setWaiting(false);
  };
  return (
    <button
      type="button"
      class="button way"
      aria-disabled={waiting}
      title={say('landing.free.hint')}
      onClick={() => void go()}
    >
      <Icon name="again" />
      {word === '' ? say('landing.free') : word}
    </button>
  );
};

const DreamNow = ({ onHub }: Pick<LandingProps, 'onHub'>): JSX.Element => {
  const [waiting, setWaiting] = useState(false);
  const [word, setWord] = useState('');
  const go = async (): Promise<void> => {
    if (waiting) return;
    setWaiting(true);
    setWord(say('landing.opening'));
    const answer = await dreamNow();
    setWaiting(false);
    setWord('');
    if (answer.ok) onHub(answer.value.slug);
    else setWord(refusalWords(answer).line);
  };
  return (
    <div class="now">
      <button type="button" class="button button-gold button-hero" aria-disabled={waiting} onClick={() => void go()}>
        <Icon name="moon" />
        {say('landing.dreamNow')}
      </button>
      <p class="facts" role="status">
        {word === '' ? say('landing.facts', { count: minutesOf('short') }) : word}
      </p>
    </div>
  );
};

const InlineCode = ({ onCode }: Pick<LandingProps, 'onCode'>): JSX.Element => {
  const [letters, setLetters] = useState('');
  return (
    <form
      class="inline-code"
      onSubmit={(event) => {
        event.preventDefault();
        onCode(letters);
      }}
    >
      <span aria-hidden="true">{say('landing.code')}</span>
      <CodeField
        letters={letters}
        onLetters={(next) => {
          setLetters(next);
          if (next.length === CODE_LENGTH) onCode(next);
        }}
      />
      <button type="submit" class="button button-small">
        {say('landing.join')}
      </button>
    </form>
  );
};

/** The first screen: a dream with others, and one gold way in. */
export const Landing = (props: LandingProps): JSX.Element => (
  <main class="landing">
    <header class="hero">
      <h1 class="name">{say('landing.title')}</h1>
      <p class="tagline">
        <span>{say('landing.tagline')}</span> <span>{say('landing.tagline.fear')}</span>{' '}
        <span>{say('landing.tagline.letGo')}</span>
      </p>
    </header>
    <DreamNow onHub={props.onHub} />
    {props.farewell === '' ? null : (
      <p class="farewell" role="status">
        {props.farewell}
      </p>
    )}
    <City
      onHub={props.onHub}
      onHubs={props.onHubs}
      onOpenHub={props.onOpenHub}
      onCode={props.onCode}
      onFreePlay={props.onFreePlay}
    />
    <button type="button" class="button access" aria-label={say('landing.access')} onClick={props.onSettings}>
      <Icon name="person" />
    </button>
  </main>
);
