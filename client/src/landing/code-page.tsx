import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../words/words.ts';
import { CODE_LENGTH, CodeField } from './code-field.tsx';
import { fetchHubByCode, type HubAnswer, type HubCard } from './hub-api.ts';
import { HubRow } from './hub-row.tsx';
import { NameRow } from './name-row.tsx';
import { refusalWords } from './refusal-words.ts';

type CodePageProps = {
  /** Letters typed on the landing already. */
  readonly start: string;
  readonly onHub: (hub: HubCard) => void;
  readonly onBack: () => void;
};

/** Five letters lead to a hub; its card and Go in come with the fifth. */
export const CodePage = ({ start, onHub, onBack }: CodePageProps): JSX.Element => {
  const [letters, setLetters] = useState(start);
  const [answer, setAnswer] = useState<HubAnswer<HubCard> | null>(null);
  useEffect(() => {
    setAnswer(null);
    if (letters.length < CODE_LENGTH) return;
    let current = true;
    void fetchHubByCode(letters).then((found) => {
      if (current) setAnswer(found);
    });
    return () => {
      current = false;
    };
  }, [letters]);

  const hub = answer?.ok === true ? answer.value : null;
  return (
    <form
      class="page code-page"
      onSubmit={(event) => {
        event.preventDefault();
        if (hub !== null) onHub(hub);
      }}
    >
      <h1 class="page-title">{say('code.title')}</h1>
      <CodeField letters={letters} onLetters={setLetters} focused />
      <p class="page-word" role="status">
        {answer?.ok === false ? (answer.refused === 'noHub' ? say('code.unknown') : refusalWords(answer).line) : ''}
      </p>
      {hub === null ? null : (
        <>
          <HubRow hub={hub} feeling={0} />
          <NameRow />
          <button type="submit" class="button button-gold button-tall">
            {say('code.goIn')}
          </button>
        </>
      )}
      <button type="button" class="button-plain" onClick={onBack}>
        {say('landing.back')}
      </button>
    </form>
  );
};
