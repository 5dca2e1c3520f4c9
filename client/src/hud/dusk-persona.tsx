import type { DuskDocument } from '@lent-dreams/shared/wire/documents.ts';
import { useState } from 'preact/hooks';
import { feelingWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import type { Hud } from './hud-types.ts';

type Option = DuskDocument['options'][number];

const FEELINGS = ['joy', 'calm', 'wonder', 'longing', 'fury'] as const;

/** One of the two whom I can be: nature open, wishes hidden from all but whoever takes it. */
export const DuskPersona = ({
  hud,
  option,
  at,
  isMine,
  isPicked,
}: {
  readonly hud: Hud;
  readonly option: Option;
  readonly at: 0 | 1;
  /** I am this one now. */
  readonly isMine: boolean;
  /** And I said so by hand. */
  readonly isPicked: boolean;
}) => {
  const [shown, setShown] = useState(false);
  const { wishes } = hud.view.value.me;
  const [first, second] = wishes;
  return (
    <div class={`persona ${isPicked && isMine ? 'chosen' : ''}`}>
      <button
        type="button"
        class="persona-card"
        data-at={`dusk.persona.${at}`}
        aria-pressed={isPicked && isMine}
        onClick={() => void hud.ask(`dusk.persona.${at}`, 'pickPersona', { choice: at })}
      >
        <span class={`ball nature-${option.primary}`} aria-hidden="true">
          <FeelingSign feeling={option.primary} size={34} />
        </span>
        <b>{option.name}</b>
        <span class="small">
          {say('persona.nature', {
            primary: say(`persona.primary.${FEELINGS[option.primary] ?? 'calm'}`),
            secondary: say(`persona.secondary.${FEELINGS[option.secondary] ?? 'calm'}`),
          })}
        </span>
        <span class="natures">
          {[option.primary, option.secondary].map((feeling) => (
            <span key={feeling} class="nature">
              <FeelingSign feeling={feeling} size={16} /> {feelingWord(feeling)}
            </span>
          ))}
        </span>
      </button>
      <button
        type="button"
        class="persona-wishes"
        data-at={`dusk.wishes.${at}`}
        aria-label={say('dusk.wishes.show', { name: option.name })}
        onClick={() => setShown(!shown)}
      >
        {shown && isMine && first !== undefined && second !== undefined ? (
          <small role="status">
            {say('dusk.wishes.mine', { first: feelingWord(first), second: feelingWord(second) })}
          </small>
        ) : (
          <>
            <small>{say(shown ? 'dusk.wishes.hidden' : 'dusk.wishes')}</small>
            <span class="unknowns" aria-hidden="true">
              <i>?</i>
              <i>?</i>
            </span>
          </>
        )}
      </button>
    </div>
  );
};
