import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { abilitiesNow, mayFollowRefusal } from '../model/abilities.ts';
import { mayRing, myBed, myThreads } from '../model/select-people.ts';
import { freeHexNear } from '../model/select-place.ts';
import { contentWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { abilityDoes, abilityWord } from './ability-bar.tsx';
import { placeOn } from './hud-taps.ts';
import type { Hud } from './hud-types.ts';
import { ListDusk } from './list-dusk.tsx';
import { ListWatcher } from './list-watcher.tsx';
import { Press } from './press.tsx';
import { letGoOfAll } from './self-sheet.tsx';
import { abilityAt, useAbility } from './use-ability.ts';

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

const BreatheRow = ({ hud }: { readonly hud: Hud }) => (
  <Press hud={hud} at="list.breathe" onPress={() => hud.breathe(!hud.breathing.value)}>
    {say(hud.breathing.value ? 'list.stopBreathing' : 'list.breathe')}
  </Press>
);

const ReadyRow = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const isLobby = view.phase === 'lobby';
  const isReady = myBed(view)?.ready === true;
  const word = isReady ? say(isLobby ? 'lobby.wait' : 'end.againWaiting') : say(isLobby ? 'lobby.begin' : 'end.again');
  return (
    <>
      <Press
        hud={hud}
        at="list.ready"
        tone={isReady ? 'plain' : 'gold'}
        onPress={() => void hud.ask('list.ready', 'ready', { on: !isReady })}
      >
        {word}
      </Press>
      <Press hud={hud} at="list.share" onPress={hud.deps.openShare}>
        {say('menu.share')}
      </Press>
    </>
  );
};

const WeavingRow = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  return (
    <>
      {view.me.hand.map((motif) => (
        <Press
          key={motif}
          hud={hud}
          at={`list.piece.${motif}`}
          line={say('tray.costs', { count: MOTIFS[motif]?.cost ?? 0 })}
          onPress={() => {
            hud.back();
            hud.deps.choice.value = { kind: 'placing', motif };
          }}
        >
          {say('list.place', { piece: contentWord('motif', motif) })}
        </Press>
      ))}
      <Press hud={hud} at="list.pieces" onPress={() => hud.open({ kind: 'pieces' })}>
        {say('tray.pieces')}
      </Press>
      {mayRing(view) && (
        <Press hud={hud} at="list.bell" onPress={() => void hud.ask('list.bell', 'ringBell', {})}>
          {say('bell.raise')}
        </Press>
      )}
    </>
  );
};

/** What only my role can do, and what anybody may do after a neighbour. */
const AbilityRows = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  return (
    <>
      {abilitiesNow(view).map(({ kind, cost }) => (
        <Press
          key={kind}
          hud={hud}
          at={`list.${abilityAt(kind)}`}
          line={`${abilityDoes(kind)} · ${cost === 0 ? say('ability.free') : say('ability.cost', { count: cost })}`}
          onPress={() => useAbility(hud, kind)}
        >
          {abilityWord(kind)}
        </Press>
      ))}
      {mayFollowRefusal(view, hud.deps.session.bodies) && (
        <Press hud={hud} at="list.follow" onPress={() => void hud.ask('list.follow', 'act', { ability: 'refuse' })}>
          {say('ability.follow')}
        </Press>
      )}
    </>
  );
};

/** Everything that can be done at this moment, as buttons. */
export const ListNow = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  if (view.me.watching)
    return (
      <>
        {view.beds.some((bed) => bed.occupant !== 'human') && view.phase !== 'ending' && (
          <Press hud={hud} at="list.lieDown" onPress={() => void hud.ask('list.lieDown', 'askSeat', {})}>
            {say('watch.lie')}
          </Press>
        )}
        {view.phase === 'unveiling' && <BreatheRow hud={hud} />}
        <ListWatcher hud={hud} />
      </>
    );
  if (view.phase === 'lobby' || view.phase === 'ending') return <ReadyRow hud={hud} />;
  if (view.phase === 'dusk') return <ListDusk hud={hud} />;
  const lifted = hud.deps.choice.value.kind;
  if (lifted === 'placing' || lifted === 'moving') return <PlaceButtons hud={hud} />;
  return (
    <>
      {view.encore === 'asked' &&
        ([true, false] as const).map((yes) => (
          <Press
            key={String(yes)}
            hud={hud}
            at={`list.encore.${yes}`}
            onPress={() => void hud.ask(`list.encore.${yes}`, 'vote', { on: 'encore', yes })}
          >
            {say(yes ? 'encore.yes' : 'encore.no')}
          </Press>
        ))}
      {view.free !== null && (
        <Press hud={hud} at="list.free" onPress={() => hud.open({ kind: 'free' })}>
          {say('free.title')}
        </Press>
      )}
      <AbilityRows hud={hud} />
      {view.phase === 'unveiling' && <BreatheRow hud={hud} />}
      {view.phase === 'weaving' && <WeavingRow hud={hud} />}
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
