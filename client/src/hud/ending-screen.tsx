import { TICK_MS } from '@lent-dreams/shared/units.ts';
import { useState } from 'preact/hooks';
import { faultWords, leakWords } from '../model/leak-words.ts';
import { myBed } from '../model/select-people.ts';
import { plainWords, say } from '../words/words.ts';
import { Faces } from './faces.tsx';
import { FearCurve } from './fear-curve.tsx';
import type { Hud } from './hud-types.ts';
import { NightPoster } from './night-poster.tsx';
import { Press } from './press.tsx';
import { Sign } from './sign.tsx';

const LEAKS_SHOWN = 4;

const Axis = ({ word, value }: { readonly word: string; readonly value: number }) => (
  <p class="axis">
    <span>{word}</span>
    <span class="axis-bar" aria-hidden="true">
      <i style={{ '--share': Math.min(1, value / 100) }} />
    </span>
    <b>{value}</b>
  </p>
);

/** Where we ended: the name, one sentence, the curve, what leaked, both numbers; then another night. */
export const EndingScreen = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const [answered, setAnswered] = useState(false);
  const { ending } = view;
  if (ending === null) return null;
  const isReady = myBed(view)?.ready === true;
  const more = ending.leaks.length - LEAKS_SHOWN;
  return (
    <section class={`ending ending-${ending.outcome}`} aria-label={say(`end.${ending.outcome}`)}>
      <NightPoster view={view} />
      <header>
        <h2>{say(`end.${ending.outcome}`)}</h2>
        <p>{say(`end.${ending.outcome}.line`)}</p>
        <p class="small">
          {ending.spiralTick > 0
            ? say('end.why.spiral', {
                count: Math.round(((ending.spiralTick - ending.startTick) * TICK_MS) / 1000),
              })
            : say('end.why.calm')}
        </p>
        {ending.encore !== '' && <p>{say(`end.encore.${ending.encore}`)}</p>}
      </header>
      <div class="ending-panel">
        <div>
          <h3>{say('end.curve')}</h3>
          <FearCurve ending={ending} />
          <Axis word={say('gauge.together')} value={ending.together} />
          <Axis word={say('gauge.own')} value={ending.ownColours} />
        </div>
        <div>
          <h3>{say('end.leaks')}</h3>
          {ending.leaks.length > 0 && <p>{plainWords(faultWords(ending.flaw))}</p>}
          <ul class="leaks">
            {ending.leaks.slice(0, LEAKS_SHOWN).map((leak) => (
              <li key={`${leak.from}-${leak.to}-${leak.breach}`}>
                <Sign name="broken" size={24} />
                {leakWords(view, ending.flaw, leak)}
              </li>
            ))}
            {more > 0 && <li class="small">{say('end.leak.also', { count: more })}</li>}
            {ending.leaks.length === 0 && (
              <li>
                <Sign name="whole" size={24} />
                {say('end.noLeak')}
              </li>
            )}
          </ul>
        </div>
      </div>
      <footer>
        {!view.me.watching &&
          (isReady ? (
            <Press hud={hud} at="again" onPress={() => void hud.ask('again', 'ready', { on: false })}>
              {say('end.againWaiting')}
            </Press>
          ) : (
            <Press
              hud={hud}
              at="again"
              tone="gold"
              sign="moon"
              onPress={() => void hud.ask('again', 'ready', { on: true })}
            >
              {say('end.again')}
            </Press>
          ))}
        <Press hud={hud} at="end.leave" sign="leave" onPress={() => hud.open({ kind: 'safe', page: 'leave' })}>
          {say('end.leave')}
        </Press>
        {!answered && (
          <div class="how">
            <span>{say('end.how')}</span>
            <Faces hud={hud} onDone={() => setAnswered(true)} />
            <small>{say('end.how.line')}</small>
          </div>
        )}
      </footer>
    </section>
  );
};
