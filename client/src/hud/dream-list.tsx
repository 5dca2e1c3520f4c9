import { useEffect, useRef, useState } from 'preact/hooks';
import { alertText, shownAlerts } from '../model/alerts.ts';
import type { BedView } from '../model/dream-view.ts';
import { isOver, myThreads, nameOf, othersOf, partnerOf } from '../model/select-people.ts';
import { freeHexNear } from '../model/select-place.ts';
import { feelingWord, joinNames } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { goalWords } from './goal-line.tsx';
import { placeOn } from './hud-taps.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';
import { letGoOfAll } from './self-sheet.tsx';
import { letGoThread } from './thread-sheet.tsx';
import { askPerson, holdHands } from './wheel.tsx';

const RISING_SHARE = 0.6;
const plain = (words: string): string => words.replaceAll('*', '');

/** One person in words: name, nature, wishes, fear, threads. */
const personWords = (hud: Hud, bed: BedView): string => {
  const view = hud.view.value;
  const wishes = bed.known.filter((known) => known.what === 'wish').map((known) => feelingWord(known.feeling));
  const fear = isOver(bed)
    ? 'list.fear.over'
    : bed.fear > bed.brim * RISING_SHARE
      ? 'list.fear.rising'
      : 'list.fear.low';
  const threads = view.threads
    .filter((thread) => thread.a === bed.bed || thread.b === bed.bed)
    .map((thread) => say('list.threadWith', { name: nameOf(view, thread.a === bed.bed ? thread.b : thread.a) }));
  return [
    say('list.nature', { first: feelingWord(bed.primary), second: feelingWord(bed.secondary) }),
    wishes.length > 0 ? say('list.wishes', { feelings: joinNames(wishes) }) : say('list.wishUnknown'),
    say(fear),
    ...(bed.wave ? [say('list.wave')] : []),
    ...threads,
  ].join(' ');
};

/** A lifted piece goes beside a person: the list has no hexes. */
const PlaceButtons = ({ hud }: { readonly hud: Hud }) => (
  <>
    {hud.view.value.beds
      .map((bed) => ({ bed, hex: freeHexNear(hud.view.value, bed.bed) }))
      .filter(({ hex }) => hex >= 0)
      .map(({ bed, hex }) => (
        <Press key={bed.bed} hud={hud} at={`list.place.${bed.bed}`} onPress={() => void placeOn(hud, hex)}>
          {say('list.placeNear', { name: bed.isMe ? say('self.title').toLowerCase() : bed.name })}
        </Press>
      ))}
    <Press hud={hud} at="list.putBack" onPress={hud.back}>
      {say('tray.cancel')}
    </Press>
  </>
);

const NowButtons = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  if (view.me.watching)
    return view.beds.some((bed) => bed.occupant === 'sleeper') ? (
      <Press hud={hud} at="list.lieDown" onPress={() => void hud.ask('list.lieDown', 'lieDown', {})}>
        {say('watch.lie')}
      </Press>
    ) : null;
  if (view.phase === 'lobby' || view.phase === 'ending')
    return (
      <Press hud={hud} at="list.ready" tone="gold" onPress={() => void hud.ask('list.ready', 'ready', { on: true })}>
        {say(view.phase === 'lobby' ? 'lobby.begin' : 'end.again')}
      </Press>
    );
  const lifted = hud.deps.choice.value.kind;
  if (lifted === 'placing' || lifted === 'moving') return <PlaceButtons hud={hud} />;
  return (
    <>
      {view.phase === 'unveiling' && (
        <Press hud={hud} at="list.breathe" onPress={() => hud.breathe(!hud.breathing.value)}>
          {say(hud.breathing.value ? 'list.stopBreathing' : 'list.breathe')}
        </Press>
      )}
      {view.phase === 'weaving' && (
        <Press hud={hud} at="list.pieces" onPress={() => hud.open({ kind: 'pieces' })}>
          {say('tray.pieces')}
        </Press>
      )}
      <Press hud={hud} at="list.say" onPress={() => hud.open({ kind: 'say' })}>
        {say('say.title')}
      </Press>
      <Press hud={hud} at="list.me" onPress={() => hud.open({ kind: 'self' })}>
        {say('menu.me')}
      </Press>
      {myThreads(view).length > 0 && (
        <Press hud={hud} at="list.letAll" onPress={() => void letGoOfAll(hud)}>
          {say('list.letAll')}
        </Press>
      )}
    </>
  );
};

/** Speaks changes: the goal and news politely, danger at once. */
const Speaker = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const goal = plain(goalWords(hud));
  const [seconds, setSeconds] = useState(0);
  const left = view.phaseEndsAtMs > 0 ? Math.ceil((view.phaseEndsAtMs - hud.nowMs.value) / 1000) : 0;
  const marks = useRef<readonly number[]>([60, 30, 10]);
  useEffect(() => {
    if (marks.current.includes(left)) setSeconds(left);
  }, [left]);
  const me = view.beds.find((bed) => bed.isMe);
  const wave =
    view.wave > 0 && view.waveLandsAtMs > hud.nowMs.value
      ? say('list.waveSoon', {
          count: view.wave,
          seconds: 6,
          names: joinNames(view.beds.filter((bed) => bed.wave).map((bed) => bed.name)),
        })
      : '';
  const news = shownAlerts(hud.alerts.value, hud.nowMs.value, 1)[0];
  return (
    <div class="hud-ears">
      <p aria-live="polite">{goal}</p>
      <p aria-live="polite">{news === undefined ? '' : plain(alertText(news, view))}</p>
      <p aria-live="polite">{seconds > 0 ? say('list.time', { count: seconds }) : ''}</p>
      <p aria-live="assertive">{me !== undefined && view.phase !== 'lobby' && isOver(me) ? say('list.overMe') : ''}</p>
      <p aria-live="assertive">{wave}</p>
      <p aria-live="assertive">{hud.xPressed.value ? say('x.read') : ''}</p>
    </div>
  );
};

/**
 * The dream as words: goal, what I can do now, people, threads. It always lies beside the picture for screen readers;
 * shown, it is "Play as a list".
 */
export const DreamList = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const isShown = hud.asList.value;
  const canAct = !view.me.watching && view.phase !== 'ending';
  return (
    <>
      <Speaker hud={hud} />
      <section class={isShown ? 'dream-list' : 'dream-list hud-ears'} aria-label={say('list.title')}>
        <h1>{plain(goalWords(hud))}</h1>
        <h2>{say('list.now')}</h2>
        <div class="list-now">
          <NowButtons hud={hud} />
          {isShown && (
            <Press
              hud={hud}
              at="list.back"
              onPress={() => {
                hud.asList.value = false;
              }}
            >
              {say('list.back')}
            </Press>
          )}
        </div>
        <h2>{say('list.people')}</h2>
        <ul>
          {othersOf(view).map((bed) => (
            <li key={bed.bed}>
              <p>
                <b>{bed.name}.</b> {personWords(hud, bed)}
              </p>
              {canAct && (
                <div class="list-verbs">
                  <Press
                    hud={hud}
                    at={`list.ask.${bed.bed}`}
                    label={say('list.ask', { name: bed.name })}
                    onPress={() => void askPerson(hud, bed.bed)}
                  >
                    {say('wheel.ask')}
                  </Press>
                  <Press
                    hud={hud}
                    at={`list.offer.${bed.bed}`}
                    label={say('list.offer', { name: bed.name })}
                    onPress={() => hud.open({ kind: 'offer', bed: bed.bed })}
                  >
                    {say('wheel.offer')}
                  </Press>
                  <Press
                    hud={hud}
                    at={`list.hands.${bed.bed}`}
                    label={say('list.hands', { name: bed.name })}
                    onPress={() => void holdHands(hud, bed.bed)}
                  >
                    {say('wheel.hands')}
                  </Press>
                </div>
              )}
            </li>
          ))}
        </ul>
        <h2>{say('list.threads')}</h2>
        <ul>
          {myThreads(view).map((thread) => (
            <li key={thread.id}>
              <p>{say('list.threadWith', { name: nameOf(view, partnerOf(view, thread)) })}</p>
              <Press hud={hud} at={`list.letGo.${thread.id}`} onPress={() => void letGoThread(hud, thread.id)}>
                {say('list.letGo', { name: nameOf(view, partnerOf(view, thread)) })}
              </Press>
            </li>
          ))}
          {myThreads(view).length === 0 && <li>{say('list.noThreads')}</li>}
        </ul>
      </section>
    </>
  );
};
