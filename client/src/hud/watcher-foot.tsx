import { nameOf } from '../model/select-people.ts';
import { say } from '../words/words.ts';
import { BreatheButton } from './breathe-button.tsx';
import { guessWords } from './guess-sheet.tsx';
import type { Hud } from './hud-types.ts';
import { LookAwayButton } from './look-away-button.tsx';
import { Press } from './press.tsx';
import { Sign } from './sign.tsx';

/** What the city does together, in one line. */
const CityLine = ({ hud }: { readonly hud: Hud }) => {
  const { watchers, lookingAway, breathingAlong, shades, phase } = hud.view.value;
  const hasEyes = shades.some(({ kind }) => kind === 'thousand-eyes');
  if (phase !== 'unveiling') return null;
  return (
    <p class="city-line" role="status">
      <Sign name={hasEyes ? 'fade' : 'wind'} size={20} />
      {hasEyes
        ? say('watch.awayCount', { count: lookingAway, whole: watchers })
        : say('watch.breathCount', { count: breathingAlong, whole: watchers })}
      {hasEyes && lookingAway > 0 && <b> {say('watch.eyesFade')}</b>}
    </p>
  );
};

/** Where they sit in: whose mood it is, and the way out. */
const SittingLine = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const sits = view.watcher?.sits ?? -1;
  if (sits < 0) return null;
  return (
    <p class="city-line">
      {say('watch.sitting', { name: nameOf(view, sits) })}
      <Press hud={hud} at="watch.getUp" tone="quiet" onPress={() => void hud.ask('watch.getUp', 'sitIn', { bed: -1 })}>
        {say('watch.getUp')}
      </Press>
    </p>
  );
};

/** All that a watcher can do: one or two things in each act, and a free bed. */
export const WatcherFoot = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const guess = view.watcher?.guess ?? -1;
  const hasBed = view.phase !== 'ending' && view.beds.some((bed) => bed.occupant !== 'human');
  const isSitting = (view.watcher?.sits ?? -1) >= 0;
  const mayGuess = view.phase === 'lobby' || view.phase === 'dusk' || view.phase === 'weaving';
  return (
    <>
      <div class="watcher">
        <SittingLine hud={hud} />
        <CityLine hud={hud} />
        {mayGuess && (
          <Press
            hud={hud}
            at="watch.guess"
            tone="equal"
            sign="clock"
            line={say('watch.guess.line')}
            onPress={() => hud.open({ kind: 'guess' })}
          >
            {guess < 0 ? say('watch.guess') : say('watch.guess.mine', { when: guessWords(guess) })}
          </Press>
        )}
        {hasBed && !isSitting && (
          <Press hud={hud} at="lieDown" tone="equal" sign="bed" onPress={() => void hud.ask('lieDown', 'askSeat', {})}>
            {say('watch.lieDown')}
          </Press>
        )}
        <p class="small city-count">
          <Sign name="eye" size={18} /> {say('watch.people', { count: view.watchers })}
        </p>
      </div>
      {view.phase === 'unveiling' && (
        <>
          <BreatheButton hud={hud} />
          <LookAwayButton hud={hud} />
        </>
      )}
    </>
  );
};
