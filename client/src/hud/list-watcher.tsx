import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

/** What a watcher can do, as buttons: look away, guess, and a dreamer to wish well or sit with. */
export const ListWatcher = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const isAway = view.watcher?.looksAway === true;
  const mayMeet = view.phase === 'weaving' || view.phase === 'unveiling';
  return (
    <>
      {view.phase === 'unveiling' && (
        <Press
          hud={hud}
          at="list.lookAway"
          chosen={isAway}
          onPress={() => void hud.ask('list.lookAway', 'lookAway', { on: !isAway })}
        >
          {say(isAway ? 'watch.away.on' : 'watch.away')}
        </Press>
      )}
      {view.phase !== 'unveiling' && view.phase !== 'ending' && (
        <Press hud={hud} at="list.guess" onPress={() => hud.open({ kind: 'guess' })}>
          {say('watch.guess')}
        </Press>
      )}
      {mayMeet &&
        view.beds
          .filter(({ hasGuests, name }) => hasGuests && name !== '')
          .map(({ bed, name }) => (
            <Press key={bed} hud={hud} at={`list.guest.${bed}`} onPress={() => hud.open({ kind: 'guest', bed })}>
              {name}
            </Press>
          ))}
    </>
  );
};
