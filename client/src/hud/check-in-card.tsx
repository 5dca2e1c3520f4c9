import { useEffect, useRef, useState } from 'preact/hooks';
import { myBed } from '../model/select-people.ts';
import { say } from '../words/words.ts';
import { Faces } from './faces.tsx';
import type { Hud } from './hud-types.ts';
import { useHeight } from './use-height.ts';

/** After an act the question waits until its title and the card of my role have gone. */
const AFTER_TITLE_MS = 2600;
const AFTER_ROLE_MS = 8700;
/** How long it stays; one from a person stays longer. */
const ACT_MS = 6000;
const ASKED_MS = 20_000;

type Why = 'act' | 'asked';

type Asking = { readonly hud: Hud; readonly isAsked: boolean; readonly onDone: () => void };

const Question = ({ hud, isAsked, onDone }: Asking) => {
  const card = useHeight<HTMLElement>((heightPx) => {
    hud.grown.checkIn.value = heightPx;
  });
  return (
    <section ref={card} class="check-in" data-at="check-in" aria-label={say('end.how')}>
      <b role="status">{say(isAsked ? 'ok.asked' : 'end.how')}</b>
      <Faces hud={hud} onDone={onDone} />
      <small>{say('ok.private')}</small>
    </section>
  );
};

/** Three private faces, after each act and when somebody asks "OK?". Leaving it be is an answer too. */
export const CheckInCard = ({ hud }: { readonly hud: Hud }) => {
  const { phase, connection, me } = hud.view.value;
  const hasRole = (myBed(hud.view.value)?.role ?? '') !== '';
  const before = useRef(phase);
  const [why, setWhy] = useState<Why | null>(null);
  useEffect(
    () =>
      hud.deps.session.onNotice((notice) => {
        if (notice.kind === 'someoneAsksOk') setWhy('asked');
      }),
    [hud],
  );
  useEffect(() => {
    const ended = before.current;
    before.current = phase;
    if (ended !== 'weaving' || phase !== 'unveiling' || connection !== 'live' || me.watching) return;
    const timer = setTimeout(() => setWhy((now) => now ?? 'act'), hasRole ? AFTER_ROLE_MS : AFTER_TITLE_MS);
    return () => clearTimeout(timer);
  }, [phase, connection, me.watching, hasRole]);
  useEffect(() => {
    if (why === null) return;
    const timer = setTimeout(() => setWhy(null), why === 'act' ? ACT_MS : ASKED_MS);
    return () => clearTimeout(timer);
  }, [why]);
  if (why === null || phase === 'ending') return null;
  return <Question hud={hud} isAsked={why === 'asked'} onDone={() => setWhy(null)} />;
};
