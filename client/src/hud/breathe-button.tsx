import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Sign } from './sign.tsx';

/** The big hold button: fear falls while it is held, more with every other who breathes. */
export const BreatheButton = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const isTap = hud.settings.tapHold.value;
  const isHeld = hud.breathing.value;
  const others = view.beds.filter((bed) => bed.breathing && !bed.isMe).length;
  const { target } = hud.goal.value;
  const glows = target.kind === 'breathe' || target.kind === 'none';
  return (
    <button
      type="button"
      class={['breathe', isHeld && 'held', glows && 'glows'].filter(Boolean).join(' ')}
      data-at="breathe"
      aria-pressed={isHeld}
      aria-keyshortcuts="B"
      onPointerDown={(event) => {
        if (isTap) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        hud.breathe(true);
      }}
      onPointerUp={() => {
        if (!isTap) hud.breathe(false);
      }}
      onPointerCancel={() => {
        if (!isTap) hud.breathe(false);
      }}
      onClick={(event) => {
        // A click without a pointer (detail 0) comes from keys or a screen reader, which toggle.
        if (isTap || event.detail === 0) hud.breathe(!hud.breathing.peek());
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      {Array.from({ length: others }, (_, index) => (
        <i key={index} class="joined" style={{ '--ring': index + 1 }} aria-hidden="true" />
      ))}
      <Sign name="wind" size={40} />
      <b>{say('breathe.word')}</b>
      <small>{say(isTap ? 'breathe.tap' : 'breathe.hold')}</small>
    </button>
  );
};
