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
