import { useEffect, useState } from 'preact/hooks';
import type { MotifView } from '../model/dream-view.ts';
import { wantsTending } from '../model/select-piece.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Sign } from './sign.tsx';

/**
 * Holds on to a piece as long as it is pressed; it fills as the server counts. With taps in place of holds one tap takes
 * hold and the next lets go. Leaving the sheet lets go.
 */
export const TendPress = ({ hud, motif }: { readonly hud: Hud; readonly motif: MotifView }) => {
  const { id } = motif;
  const [holding, setHolding] = useState(false);
  const tap = hud.settings.tapHold.value;
  const hold = (on: boolean): void => {
    if (on === holding) return;
    setHolding(on);
    void hud.ask('piece.tend', 'tend', { id, on }).then((reply) => {
      if (!reply.ok) setHolding(false);
    });
  };
  useEffect(
    () => () => {
      if (holding) void hud.deps.session.commands.ask('tend', { id, on: false });
    },
    [holding, hud, id],
  );
  const isDone = !wantsTending(motif);
  useEffect(() => {
    if (isDone) setHolding(false);
  }, [isDone]);
  if (isDone) return null;
  const refused = hud.refused.value?.at === 'piece.tend' ? hud.refused.value : null;
  return (
    <span class="press-place plain">
      {refused !== null && (
        <span class="said-why" role="alert">
          {refused.text}
        </span>
      )}
      <button
        type="button"
        class={`press plain tend-press ${holding ? 'holding' : ''}`}
        data-at="piece.tend"
        aria-pressed={holding}
        style={{ '--done': holding ? motif.tendedShare : 0 }}
        onPointerDown={() => {
          if (!tap) hold(true);
        }}
        onPointerUp={() => {
          if (!tap) hold(false);
        }}
        onPointerLeave={() => {
          if (!tap) hold(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.repeat && !tap) hold(true);
        }}
        onKeyUp={() => {
          if (!tap) hold(false);
        }}
        onClick={(event) => {
          // A click without a pointer (detail 0) and without a held key comes from a screen reader, which cannot hold.
          if (tap || (event.detail === 0 && !holding)) hold(!holding);
        }}
      >
        <Sign name="palm" />
        <span class="press-words">
          {say('piece.tend')}
          <small>{say(motif.kind === 'seed' ? 'piece.tend.seed' : 'piece.tend.line')}</small>
        </span>
      </button>
    </span>
  );
};
