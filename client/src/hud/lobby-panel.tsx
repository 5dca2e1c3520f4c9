import { humansOf, myBed } from '../model/select-people.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { LightChip } from './light-chip.tsx';
import { Press } from './press.tsx';

/** Before the night: who is here and ready, and the gold Begin. */
export const LobbyPanel = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const people = humansOf(view);
  const isReady = myBed(view)?.ready === true;
  return (
    <section class="lobby" aria-label={say('lobby.begin')}>
      <p
        class="ready-row"
        role="status"
        aria-label={say('lobby.who', { ready: people.filter((bed) => bed.ready).length, all: people.length })}
      >
        {people.map((bed) => (
          <span key={bed.bed} class={`ready-chip ${bed.ready ? 'is-ready' : ''}`}>
            <LightChip view={view} bed={bed.bed} size={30} />
          </span>
        ))}
        <span class="small">
          {say('lobby.who', { ready: people.filter((bed) => bed.ready).length, all: people.length })}
        </span>
      </p>
      <div class="lobby-foot">
        <Press hud={hud} at="share" sign="share" onPress={hud.deps.openShare}>
          {say('lobby.invite')}
        </Press>
        {isReady ? (
          <Press hud={hud} at="begin" onPress={() => void hud.ask('begin', 'ready', { on: false })}>
            {say('lobby.wait')}
          </Press>
        ) : (
          <Press
            hud={hud}
            at="begin"
            tone="gold"
            sign="moon"
            onPress={() => void hud.ask('begin', 'ready', { on: true })}
          >
            {say('lobby.begin')}
          </Press>
        )}
      </div>
    </section>
  );
};
