import { FLAW_KINDS } from '@lent-dreams/shared/content/flaw-kinds.ts';
import { type Mode, minutesOf } from '@lent-dreams/shared/rules/act-lengths.ts';
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

const minutes = (mode: Mode): string => say('open.mode.minutes', { count: minutesOf(mode) });

/** Everything about a new hub on one sheet, filled in already. */
export const OpenHub = ({ onOpened, onLeave }: OpenHubProps): JSX.Element => {
  const [wish, setWish] = useState<HubWish>(() => ({
    name: drawHubName(),
    private: false,
    machine: 'surprise',
    technology: 'guild',
    mode: 'short',
  }));
  const [isModeChosen, setModeChosen] = useState(false);
  const [word, setWord] = useState('');
  const fault = FLAW_KINDS.find((kind) => kind === wish.machine);
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
          onChoose={(value) =>
            setWish({
              ...wish,
              private: value === 'private',
              // Strangers dream short, friends a whole night, until somebody says otherwise.
              mode: isModeChosen ? wish.mode : value === 'private' ? 'standard' : 'short',
            })
          }
          options={[
            { value: 'open', name: say('open.who.open'), hint: say('open.who.open.hint') },
            { value: 'private', name: say('open.who.private'), hint: say('open.who.private.hint') },
          ]}
        />
        <ChoiceRow
          label={say('open.mode')}
          chosen={wish.mode}
          onChoose={(mode) => {
            setModeChosen(true);
            setWish({ ...wish, mode });
          }}
          options={[
            { value: 'short', name: say('open.mode.short'), hint: minutes('short') },
            { value: 'standard', name: say('open.mode.standard'), hint: minutes('standard') },
            { value: 'free', name: say('open.mode.free'), hint: say('open.mode.free.hint') },
          ]}
        />
        <ChoiceRow
          label={say('open.machine')}
          chosen={fault === undefined ? wish.machine : 'choose'}
          onChoose={(machine) => setWish({ ...wish, machine: machine === 'choose' ? FLAW_KINDS[0] : machine })}
          options={[
            { value: 'surprise', name: say('open.machine.surprise'), hint: say('open.machine.surprise.hint') },
            {
              value: 'keepsItsWord',
              name: say('open.machine.keepsItsWord'),
              hint: say('open.machine.keepsItsWord.hint'),
            },
            { value: 'choose', name: say('open.machine.choose'), hint: say('open.machine.choose.hint') },
          ]}
        />
        {fault === undefined ? null : (
          <label class="fault-choice">
            <span class="choice-label">{say('open.machine.which')}</span>
            <select
              value={fault}
              onChange={(event) =>
                setWish({ ...wish, machine: FLAW_KINDS[event.currentTarget.selectedIndex] ?? FLAW_KINDS[0] })
              }
            >
              {FLAW_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {`${say(`fault.${kind}`)}: ${say(`fault.line.${kind}`)}`}
                </option>
              ))}
            </select>
          </label>
        )}
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
