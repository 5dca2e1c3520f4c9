import { Sign, type SignName } from './sign.tsx';
import { Toggle } from './toggle.tsx';

/** A setting with its sign, its word, what it does, and its switch. */
export const SwitchRow = ({
  at,
  sign,
  word,
  line,
  on,
  onToggle,
}: {
  readonly at: string;
  readonly sign: SignName;
  readonly word: string;
  readonly line: string;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}) => (
  <div class="safe-row">
    <Sign name={sign} />
    <span>
      <b>{word}</b>
      <small>{line}</small>
    </span>
    <Toggle at={at} label={word} on={on} onToggle={onToggle} />
  </div>
);
