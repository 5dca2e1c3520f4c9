import { humansOf, myBed } from '../model/select-people.ts';
import { feelingWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import type { Hud } from './hud-types.ts';
import { LightChip } from './light-chip.tsx';
import { Press } from './press.tsx';

/** Before the night: who is here and ready, who I am tonight, and the gold Begin. */
export const LobbyPanel = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const people = humansOf(view);
  const isReady = myBed(view)?.ready === true;
  return (
    <section class="lobby" aria-label={say('lobby.persona')}>
      {view.me.choices.length > 1 && (
        <div class="personas" role="group" aria-label={say('lobby.persona')}>
          <span class="small">{say('lobby.persona')}</span>
          {view.me.choices.map((persona, choice) => (
            <button
              key={persona.name}
              type="button"
              data-at={`persona.${choice}`}
              class={`persona ${view.me.choice === choice ? 'chosen' : ''}`}
              aria-pressed={view.me.choice === choice}
              onClick={() => void hud.ask(`persona.${choice}`, 'pickPersona', { choice })}
            >
              <FeelingSign feeling={persona.primary} size={20} />
              <span>
                <b>{persona.name}</b>
                <small>
                  {feelingWord(persona.primary)}, {feelingWord(persona.secondary)}
                </small>
              </span>
            </button>
          ))}
        </div>
      )}
      <p class="ready-row" role="status" aria-label={say('lobby.who', { ready: people.filter((bed) => bed.ready).length, all: people.length })}>
        {people.map((bed) => (
          <span key={bed.bed} class={`ready-chip ${bed.ready ? 'is-ready' : ''}`}>
            <LightChip view={view} bed={bed.bed} size={30} />
          </span>
        ))}
        <span class="small">{say('lobby.who', { ready: people.filter((bed) => bed.ready).length, all: people.length })}</span>
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
          <Press hud={hud} at="begin" tone="gold" sign="moon" onPress={() => void hud.ask('begin', 'ready', { on: true })}>
            {say('lobby.begin')}
          </Press>
        )}
      </div>
    </section>
  );
};
