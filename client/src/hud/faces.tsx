import { settings } from '../settings.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

/** Three private faces. "So-so" makes the picture move less for me, "stop" opens what keeps me safe. */
export const Faces = ({ hud, onDone }: { readonly hud: Hud; readonly onDone: () => void }) => {
  const answer = (face: 'good' | 'soSo' | 'stop'): void =>
    void hud.ask(`face.${face}`, 'checkIn', { face }).then(() => {
      onDone();
      if (face === 'soSo') settings.motion.value = 'calm';
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
