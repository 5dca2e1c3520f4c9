import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';
import { SheetFrame } from './sheet-frame.tsx';

/** Moments to guess, in seconds from the curtain; 0 for never. */
const GUESSES = [0, 20, 30, 45, 60, 75, 90, 120] as const;

/** A moment of the show as words. */
export const guessWords = (seconds: number): string =>
  seconds === 0
    ? say('watch.guess.never')
    : say('watch.guess.at', { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') });

/** Guesses when fear will run over tonight; it can be changed until the curtain rises. */
export const GuessSheet = ({ hud }: { readonly hud: Hud }) => {
  const guess = hud.view.value.watcher?.guess ?? -1;
  return (
    <SheetFrame
      hud={hud}
      title={say('watch.guess')}
      foot={
        <Press hud={hud} at="guess.back" onPress={hud.back}>
          {say('watch.back')}
        </Press>
      }
    >
      <div class="quick-words">
        {GUESSES.map((seconds) => (
          <Press
            key={seconds}
            hud={hud}
            at={`guess.${seconds}`}
            tone="tile"
            chosen={guess === seconds}
            onPress={() =>
              void hud.ask(`guess.${seconds}`, 'guess', { seconds }).then((reply) => reply.ok && hud.back())
            }
          >
            {guessWords(seconds)}
          </Press>
        ))}
      </div>
    </SheetFrame>
  );
};
