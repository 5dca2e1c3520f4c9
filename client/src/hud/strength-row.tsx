import { say } from '../words/words.ts';
import { Sign, type SignName } from './sign.tsx';

const STRENGTH_WORDS = ['offer.thin', 'offer.middle', 'offer.strong'] as const;
const STRENGTH_SIGNS: readonly SignName[] = ['strand', 'twoStrands', 'strands'];

export const strengthWord = (depth: number): string => say(STRENGTH_WORDS[depth - 1] ?? 'offer.thin');
export const strengthSign = (depth: number): SignName => STRENGTH_SIGNS[depth - 1] ?? 'strand';

/** Three boxes with one, two, three strands. Boxes above `most` are off and say that they need a new yes. */
export const StrengthRow = ({
  label,
  at,
  depth,
  most = 3,
  onChoose,
}: {
  readonly label: string;
  readonly at: string;
  readonly depth: number;
  readonly most?: number;
  readonly onChoose: (depth: number) => void;
}) => (
  <div class="setting">
    <span>{label}</span>
    <fieldset class="strengths" aria-label={label}>
      {[1, 2, 3].map((box) => (
        <button
          key={box}
          type="button"
          data-at={`${at}.${box}`}
          class={`strength ${box === depth ? 'chosen' : ''} ${box > most ? 'off' : ''}`}
          aria-pressed={box === depth}
          aria-label={box > most ? `${strengthWord(box)}, ${say('thread.newYes')}` : strengthWord(box)}
          onClick={() => onChoose(box)}
        >
          <Sign name={strengthSign(box)} size={34} />
          <small>{box > most ? say('thread.newYes') : strengthWord(box)}</small>
        </button>
      ))}
    </fieldset>
  </div>
);
