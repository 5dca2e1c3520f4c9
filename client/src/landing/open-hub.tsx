import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../words/words.ts';
import { ChoiceRow } from './choice-row.tsx';
import { drawHubName } from './dream-names.ts';
import { type HubKeys, type HubWish, openHub } from './hub-api.ts';
import { Icon } from './icon.tsx';
import { NAME_LIMIT } from './name-row.tsx';
import { refusalWords } from './refusal-words.ts';
import { Sheet } from './sheet.tsx';

type OpenHubProps = { readonly onOpened: (hub: HubKeys) => void; readonly onLeave: () => void };

/** Everything about a new hub on one sheet, filled in already. */
export const OpenHub = ({ onOpened, onLeave }: OpenHubProps): JSX.Element => {
  const [wish, setWish] = useState<HubWish>(() => ({
    name: drawHubName(),
    private: false,
    machine: 'surprise',
    technology: 'guild',
  }));
  const [word, setWord] = useState('');
  const [waiting, setWaiting] = useState(false);
  const go = async (): Promise<void> => {
    if (waiting) return;
    setWaiting(true);
    const answer = await openHub({ ...wish, name: wish.name.trim() === '' ? drawHubName() : wish.name.trim() });
    setWaiting(false);
    if (answer.ok) onOpened(answer.value);
    else setWord(refusalWords(answer).line);
  };

  return (
    <Sheet title={say('open.title')} onLeave={onLeave} shape="sheet-form">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <div class="name-field">
          <input
            type="text"
            aria-label={say('open.name')}
            value={wish.name}
            maxLength={NAME_LIMIT}
            autocomplete="off"
            onInput={(event) => setWish({ ...wish, name: event.currentTarget.value })}
          />
          <button
            type="button"
            class="button button-small"
            onClick={() => setWish({ ...wish, name: drawHubName(wish.name) })}
          >
            <Icon name="again" />
            {say('name.other')}
          </button>
        </div>
        <ChoiceRow
          label={say('open.who')}
          chosen={wish.private ? 'private' : 'open'}
          onChoose={(value) => setWish({ ...wish, private: value === 'private' })}
          options={[
            { value: 'open', name: say('open.who.open'), hint: say('open.who.open.hint') },
            { value: 'private', name: say('open.who.private'), hint: say('open.who.private.hint') },
          ]}
        />
        <ChoiceRow
          label={say('open.machine')}
          chosen={wish.machine}
          onChoose={(machine) => setWish({ ...wish, machine })}
          options={[
            { value: 'surprise', name: say('open.machine.surprise'), hint: say('open.machine.surprise.hint') },
            {
              value: 'keepsItsWord',
              name: say('open.machine.keepsItsWord'),
              hint: say('open.machine.keepsItsWord.hint'),
            },
          ]}
        />
        <ChoiceRow
          label={say('open.threads')}
          chosen={wish.technology}
          onChoose={(technology) => setWish({ ...wish, technology })}
          options={[
            { value: 'guild', name: say('open.threads.guild'), hint: say('open.threads.guild.hint') },
            { value: 'by-feeling', name: say('open.threads.byFeeling'), hint: say('open.threads.byFeeling.hint') },
          ]}
        />
        <p class="page-word" role="status">
          {word}
        </p>
        <div class="sheet-foot">
          <button type="button" class="button" onClick={onLeave}>
            {say('landing.back')}
          </button>
          <button type="submit" class="button button-gold" aria-disabled={waiting}>
            {waiting ? '…' : say('open.go')}
          </button>
        </div>
      </form>
    </Sheet>
  );
};
