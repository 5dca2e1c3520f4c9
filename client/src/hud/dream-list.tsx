import { bedHex, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { useEffect, useRef } from 'preact/hooks';
import type { BedView, ThreadView } from '../model/dream-view.ts';
import { myOfferCost } from '../model/select-offer.ts';
import { isMine, isOver, myBed, nameOf, othersOf, partnerOf } from '../model/select-people.ts';
import { pieceState } from '../model/select-piece.ts';
import { placeWords } from '../model/select-place.ts';
import { contentWord, feelingWord, joinNames, spokenWord } from '../model/select-words.ts';
import { plainWords, say } from '../words/words.ts';
import { abilityWords } from './ability-words.ts';
import { carriesFear, flowWords } from './flow-words.ts';
import { goalWords } from './goal-line.tsx';
import type { Hud } from './hud-types.ts';
import { ListFears } from './list-fears.tsx';
import { ListNow } from './list-now.tsx';
import { ListSpeaker } from './list-speaker.tsx';
import { Press } from './press.tsx';
import { strengthWord } from './strength-row.tsx';
import { letGoThread } from './thread-sheet.tsx';
import { askPerson, holdHands, lookThere } from './wheel.tsx';

const RISING_SHARE = 0.6;

const PRESENCES = {
  awake: null,
  drifting: 'wheel.drifting',
  away: 'wheel.away',
  ward: 'wheel.woken',
  lookingDown: 'wheel.lookingDown',
} as const;

const fearWords = (bed: BedView): string => {
  if (isOver(bed)) return say('list.fear.over');
  return say(bed.fear > bed.brim * RISING_SHARE ? 'list.fear.rising' : 'list.fear.low');
};

/** One person in words: name, nature, wishes, fear, threads, and what they just said. */
const personWords = (hud: Hud, bed: BedView): string => {
  const view = hud.view.value;
  const wishes = bed.known.filter((known) => known.what === 'wish').map((known) => feelingWord(known.feeling));
  const guards = bed.known.filter((known) => known.what === 'guard').map((known) => feelingWord(known.feeling));
  const presence = bed.occupant === 'sleeper' ? 'wheel.asleep' : PRESENCES[bed.presence];
  const threads = view.threads
    .filter((thread) => thread.a === bed.bed || thread.b === bed.bed)
    .map((thread) => say('list.threadWith', { name: nameOf(view, thread.a === bed.bed ? thread.b : thread.a) }));
  return [
    say('list.nature', { first: feelingWord(bed.primary), second: feelingWord(bed.secondary) }),
    wishes.length > 0 ? say('list.wishes', { feelings: joinNames(wishes) }) : say('list.wishUnknown'),
    ...guards.map((feeling) => say('list.guard', { feeling })),
    ...(presence === null ? [] : [`${say(presence)}.`]),
    fearWords(bed),
    ...abilityWords(view, bed),
    ...(bed.wave ? [say('list.wave')] : []),
    ...(bed.breathing ? [say('list.breathes')] : []),
    ...(bed.word === '' ? [] : [say('list.says', { word: bed.isText ? bed.word : spokenWord(bed.word) })]),
    ...threads,
  ].join(' ');
};

const PersonVerbs = ({ hud, bed }: { readonly hud: Hud; readonly bed: BedView }) => {
  const { bed: id, name } = bed;
  const view = hud.view.value;
  const holds = myBed(view)?.hands === id;
  const walk = (): void => {
    const { x, y } = hexCentre(bedHex(id));
    hud.deps.session.commands.walkTo(x, y);
  };
  return (
    <div class="list-verbs">
      <Press hud={hud} at={`list.ask.${id}`} label={say('list.ask', { name })} onPress={() => void askPerson(hud, id)}>
        {say('wheel.ask')}
      </Press>
      <Press
        hud={hud}
        at={`list.offer.${id}`}
        label={say('list.offer', { name })}
        line={say('tray.costs', { count: myOfferCost(view, hud.deps.session.bodies, id) })}
        onPress={() => hud.open({ kind: 'offer', bed: id })}
      >
        {say('wheel.offer')}
      </Press>
      <Press
        hud={hud}
        at={`list.hands.${id}`}
        label={say(holds ? 'list.handsOff' : 'list.hands', { name })}
        onPress={() => void holdHands(hud, id)}
      >
        {say(holds ? 'wheel.handsOff' : 'wheel.hands')}
      </Press>
      <Press hud={hud} at={`list.walk.${id}`} label={say('list.walkTo', { name })} onPress={walk}>
        {say('list.walk')}
      </Press>
      <Press hud={hud} at={`list.point.${id}`} label={say('list.pointAt', { name })} onPress={() => lookThere(hud, id)}>
        {say('wheel.lookThere')}
      </Press>
    </div>
  );
};

const threadWords = (hud: Hud, thread: ThreadView): string => {
  const view = hud.view.value;
  const mine = isMine(view, thread);
  const depth = Math.max(thread.fromA.depth, thread.fromB.depth);
  const hasFear = [thread.fromA, thread.fromB].some((give) => carriesFear(give.scope, give.keepsFear));
  return [
    mine
      ? say('list.threadWith', { name: nameOf(view, partnerOf(view, thread)) })
      : `${say('thread.pair', { first: nameOf(view, thread.a), second: nameOf(view, thread.b) })}.`,
    `${flowWords(thread.fromA.scope | thread.fromB.scope)}, ${strengthWord(depth)}.`,
    say(hasFear ? 'list.thread.fear' : 'list.thread.noFear'),
    ...(thread.frozen ? [say('list.thread.frozen')] : []),
    ...(view.eyes.rings?.threads.includes(thread.id) === true ? [say('eyes.brokenThread')] : []),
  ].join(' ');
};

const Threads = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const threads = view.threads.toSorted((one, other) => Number(isMine(view, other)) - Number(isMine(view, one)));
  return (
    <ul>
      {threads.map((thread) => (
        <li key={thread.id}>
          <p>{threadWords(hud, thread)}</p>
          {isMine(view, thread) && (
            <div class="list-verbs">
              <Press
                hud={hud}
                at={`list.thread.${thread.id}`}
                label={say('list.change', { name: nameOf(view, partnerOf(view, thread)) })}
                onPress={() => hud.open({ kind: 'thread', thread: thread.id })}
              >
                {say('list.change.short')}
              </Press>
              <Press hud={hud} at={`list.letGo.${thread.id}`} onPress={() => void letGoThread(hud, thread.id)}>
                {say('list.letGo', { name: nameOf(view, partnerOf(view, thread)) })}
              </Press>
            </div>
          )}
        </li>
      ))}
      {threads.length === 0 && <li>{say('list.noThreads')}</li>}
    </ul>
  );
};

const Pieces = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  if (view.motifs.length === 0) return null;
  return (
    <>
      <h2>{say('list.pieces')}</h2>
      <ul>
        {view.motifs.map((motif) => (
          <li key={motif.id}>
            <Press hud={hud} at={`list.motif.${motif.id}`} onPress={() => hud.open({ kind: 'motif', motif: motif.id })}>
              {[
                say('list.pieceAt', {
                  piece: contentWord('motif', motif.kind),
                  place: placeWords({ ...view, motifs: [] }, motif.hex),
                }),
                ...pieceState(motif),
              ].join(' ')}
            </Press>
          </li>
        ))}
      </ul>
    </>
  );
};

/**
 * The dream as words: goal, what I can do now, people, threads, pieces. It always lies beside the picture for screen
 * readers; shown, it is "Play as a list".
 */
export const DreamList = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const isShown = hud.asList.value;
  const canAct = !view.me.watching && (view.phase === 'weaving' || view.phase === 'unveiling');
  const me = myBed(view);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // Beside the picture the list is for screen readers alone: nobody's focus may vanish into what cannot be seen.
    for (const button of list.current?.querySelectorAll('button') ?? []) button.tabIndex = isShown ? 0 : -1;
  });
  return (
    <>
      <ListSpeaker hud={hud} />
      <section ref={list} class={isShown ? 'dream-list' : 'dream-list hud-ears'} aria-label={say('list.title')}>
        <h1>{plainWords(goalWords(hud))}</h1>
        <p>
          {say('list.state', {
            together: say('gauge.togetherOf', { count: view.together }),
            fear: Math.round(view.fear),
            brim: Math.round(view.brim),
          })}{' '}
          {me !== undefined && `${say('list.mine', { count: view.me.lucidity })} ${fearWords(me)}`}
        </p>
        <h2>{say('list.now')}</h2>
        <div class="list-now">
          <ListNow hud={hud} />
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
              {canAct && <PersonVerbs hud={hud} bed={bed} />}
            </li>
          ))}
        </ul>
        <h2>{say('list.threads')}</h2>
        <Threads hud={hud} />
        <Pieces hud={hud} />
        <ListFears hud={hud} />
      </section>
    </>
  );
};
