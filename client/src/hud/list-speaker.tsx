import { useEffect, useRef, useState } from 'preact/hooks';
import { alertText, shownAlerts } from '../model/alerts.ts';
import { answerTimeMs } from '../model/answer-time.ts';
import type { DreamView } from '../model/dream-view.ts';
import { keyName } from '../model/key-map.ts';
import { isOver, nameOf } from '../model/select-people.ts';
import { joinNames } from '../model/select-words.ts';
import { plainWords, say } from '../words/words.ts';
import { carriesFear, flowWords } from './flow-words.ts';
import { goalWords } from './goal-line.tsx';
import type { Hud } from './hud-types.ts';
import { strengthWord } from './strength-row.tsx';

/** The whole offer in one breath; the clock is said once, not counted. */
const offerWords = (hud: Hud, offer: DreamView['prompts'][number]): string => {
  const view = hud.view.value;
  const { scope, depth } = offer.give ?? { scope: 0, depth: 1 };
  return say('offer.read', {
    name: nameOf(view, offer.from),
    what: flowWords(scope),
    strength: strengthWord(depth),
    ways: say('offer.bothWays'),
    fear: say(carriesFear(scope, offer.keepsFear === true) ? 'offer.fearToo' : 'offer.fearOut'),
    count: answerTimeMs(view, 'offer') / 1000,
  });
};

/** Speaks changes: the goal and news politely, danger at once. */
export const ListSpeaker = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const keys = hud.settings.keys.value;
  const goal = plainWords(goalWords(hud));
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
  const offer = view.prompts.find(({ prompt }) => prompt === 'offer');
  const overMe = say('list.overMe', { breathe: keyName(keys.breathe), letGo: keyName(keys.letGoOfAll) });
  return (
    <div class="hud-ears">
      <p aria-live="polite">{goal}</p>
      <p aria-live="polite">{news === undefined ? '' : plainWords(alertText(news, view))}</p>
      <p aria-live="polite">{seconds > 0 ? say('list.time', { count: seconds }) : ''}</p>
      <p aria-live="assertive">{me !== undefined && view.phase !== 'lobby' && isOver(me) ? overMe : ''}</p>
      <p aria-live="assertive">{wave}</p>
      <p aria-live="assertive">{offer === undefined ? '' : offerWords(hud, offer)}</p>
      <p aria-live="assertive">{hud.xPressed.value ? say('x.read') : ''}</p>
    </div>
  );
};
