import type { JSX } from 'preact';
import { say } from '../words/words.ts';

/** Letters of a hub's code. */
export const CODE_LENGTH = 5;

/** The letters of what was typed or pasted, capitals, at most five. */
export const codeLetters = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, CODE_LENGTH);

type CodeFieldProps = {
  readonly letters: string;
  readonly onLetters: (letters: string) => void;
  readonly focused?: boolean;
};

/** Five boxes with one text field over them, so that every keyboard, paste and screen reader works. */
export const CodeField = ({ letters, onLetters, focused = false }: CodeFieldProps): JSX.Element => (
  <div class="code-field">
    <div class="code-boxes" aria-hidden="true">
      {Array.from({ length: CODE_LENGTH }, (_, index) => (
        <span key={index} class={index === letters.length ? 'code-box code-box-next' : 'code-box'}>
          {letters[index] ?? ''}
        </span>
      ))}
    </div>
    <input
      type="text"
      class="code-input"
      aria-label={say('code.letters')}
      value={letters}
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
      enterkeyhint="go"
      ref={(input) => {
        if (focused && input !== null && document.activeElement === document.body) input.focus();
      }}
      onInput={(event) => {
        const next = codeLetters(event.currentTarget.value);
        event.currentTarget.value = next;
        onLetters(next);
      }}
    />
  </div>
);
