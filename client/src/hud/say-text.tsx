import { useState } from 'preact/hooks';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';
import { SwitchRow } from './switch-row.tsx';

const LONGEST = 80;

/** Free words: off until I agree, and to be written only while everybody does. */
export const SayText = ({ hud }: { readonly hud: Hud }) => {
  const { me, hasText } = hud.view.value;
  const [text, setText] = useState('');
  const send = (): void => {
    if (text.trim() === '') return;
    void hud.ask('text.send', 'sayText', { text }).then((reply) => {
      if (!reply.ok) return;
      setText('');
      hud.back();
    });
  };
  return (
    <div class="say-text">
      <SwitchRow
        at="text.allow"
        sign="speech"
        word={say('text.title')}
        line={say(me.allowsText && !hasText ? 'text.waiting' : 'text.line')}
        on={me.allowsText}
        onToggle={(on) => void hud.ask('text.allow', 'allowText', { on })}
      />
      {hasText && (
        <form
          class="say-text-field"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <input
            type="text"
            data-at="text.field"
            aria-label={say('text.field')}
            maxLength={LONGEST}
            autocomplete="off"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => event.stopPropagation()}
          />
          <Press hud={hud} at="text.send" sign="speech" onPress={send}>
            {say('text.send')}
          </Press>
        </form>
      )}
    </div>
  );
};
