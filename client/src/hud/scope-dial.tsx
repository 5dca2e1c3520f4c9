import { FEELINGS, inScope } from '@lent-dreams/shared/content/emotion.ts';
import { feelingWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';

/** Ring of six feelings: a paper disc flows, a dashed one does not. */
export const ScopeDial = ({
  at,
  label,
  scope,
  onChange,
}: {
  readonly at: string;
  readonly label: string;
  readonly scope: number;
  readonly onChange: (scope: number) => void;
}) => {
  const count = FEELINGS.filter((_, feeling) => inScope(scope, feeling)).length;
  return (
    <fieldset class="dial">
      <legend>{label}</legend>
      <div class="dial-ring">
        {FEELINGS.map((name, feeling) => (
          <button
            key={name}
            type="button"
            data-at={`${at}.${name}`}
            class={`dial-stop stop-${feeling} ${inScope(scope, feeling) ? 'on' : ''}`}
            aria-pressed={inScope(scope, feeling)}
            aria-label={feelingWord(feeling)}
            onClick={() => onChange(scope ^ (1 << feeling))}
          >
            <FeelingSign feeling={feeling} size={24} />
          </button>
        ))}
        <span class="dial-middle">{say('offer.flows', { count })}</span>
      </div>
    </fieldset>
  );
};
