import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Sign } from './sign.tsx';

/** Looks away from the stage as long as it is held; with taps in place of holds, or by keys, until the next tap. */
export const LookAwayButton = ({ hud }: { readonly hud: Hud }) => {
  const isTap = hud.settings.tapHold.value;
  const isAway = hud.view.value.watcher?.looksAway === true;
  const look = (on: boolean): void => {
    if (on !== (hud.view.peek().watcher?.looksAway === true)) void hud.ask('lookAway', 'lookAway', { on });
  };
  const glows = hud.goal.value.target.kind === 'lookAway';
  return (
    <button
      type="button"
      class={['breathe', 'look-away', isAway && 'held', glows && 'glows'].filter(Boolean).join(' ')}
      data-at="lookAway"
      aria-pressed={isAway}
      onPointerDown={(event) => {
        if (isTap) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        void hud.ask('lookAway', 'lookAway', { on: true });
      }}
      onPointerUp={() => {
        if (!isTap) void hud.ask('lookAway', 'lookAway', { on: false });
      }}
      onPointerCancel={() => {
        if (!isTap) void hud.ask('lookAway', 'lookAway', { on: false });
      }}
      onClick={(event) => {
        if (isTap || event.detail === 0) look(!isAway);
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      <Sign name="fade" size={36} />
      <b>{say(isAway ? 'watch.away.on' : 'watch.away')}</b>
      <small>{say(isTap ? 'watch.tapIt' : 'watch.hold')}</small>
    </button>
  );
};
