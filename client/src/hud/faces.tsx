import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

/** Three private faces. "Stop" opens what keeps me safe. */
export const Faces = ({ hud, onDone }: { readonly hud: Hud; readonly onDone: () => void }) => {
  const answer = (face: 'good' | 'soSo' | 'stop'): void =>
    void hud.ask(`face.${face}`, 'checkIn', { face }).then(() => {
      onDone();
      if (face === 'stop') hud.open({ kind: 'safe', page: 'safe' });
    });
  return (
    <fieldset class="faces" aria-label={say('end.how')}>
      {(['good', 'soSo', 'stop'] as const).map((face) => (
        <Press
          key={face}
          hud={hud}
          at={`face.${face}`}
          tone="round"
          sign={face}
          label={say(`face.${face}`)}
          onPress={() => answer(face)}
        />
      ))}
    </fieldset>
  );
};

/** After an act: how are you? Six seconds, no answer is fine. */
export const CheckInCard = ({ hud }: { readonly hud: Hud }) => (
  <section class="check-in" aria-label={say('check.title')}>
    <b>{say('check.title')}</b>
    <Faces hud={hud} onDone={hud.back} />
    <small>{say('check.line')}</small>
  </section>
);
