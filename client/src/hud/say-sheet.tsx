import { QUICK_WORDS, SIGNS } from '@lent-dreams/shared/content/quick-word.ts';
import { contentWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';
import { SayText } from './say-text.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import type { SignName } from './sign.tsx';

const SIGN_SIGNS: Readonly<Record<(typeof SIGNS)[number], SignName>> = {
  wave: 'palm',
  heart: 'heart',
  hand: 'hands',
  lantern: 'lantern',
  star: 'star',
  drop: 'drop',
  laugh: 'good',
  bow: 'bow',
};

/** 24 quick words and 8 signs: all that can be said without a keyboard. */
export const SaySheet = ({ hud }: { readonly hud: Hud }) => {
  const speak = (word: string): void =>
    void hud.ask(`say.${word}`, 'sayQuick', { word }).then((reply) => reply.ok && hud.back());
  return (
    <SheetFrame
      hud={hud}
      title={say('say.title')}
      foot={
        <Press hud={hud} at="say.back" onPress={hud.back}>
          {say('thread.back')}
        </Press>
      }
    >
      <SayText hud={hud} />
      <div class="signs">
        {SIGNS.map((sign) => (
          <Press
            key={sign}
            hud={hud}
            at={`say.${sign}`}
            tone="round"
            sign={SIGN_SIGNS[sign]}
            label={contentWord('sign', sign)}
            onPress={() => speak(sign)}
          />
        ))}
      </div>
      <div class="quick-words">
        {QUICK_WORDS.map((word) => (
          <Press key={word} hud={hud} at={`say.${word}`} tone="tile" onPress={() => speak(word)}>
            {contentWord('quick', word)}
          </Press>
        ))}
      </div>
    </SheetFrame>
  );
};
