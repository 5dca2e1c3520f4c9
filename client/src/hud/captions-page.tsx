import { settings, TEXT_SIZES, wantsCalm } from '../settings.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';
import { SwitchRow } from './switch-row.tsx';

/** Motion, holds, captions, the size of text, and the way to the keys. */
export const CaptionsPage = ({ hud }: { readonly hud: Hud }) => (
  <section class="leaf">
    <h3>{say('safe.captions')}</h3>
    <SwitchRow
      at="captions.motion"
      sign="wind"
      word={say('safe.motion')}
      line={say('safe.motion.line')}
      on={wantsCalm()}
      onToggle={(on) => {
        settings.motion.value = on ? 'calm' : 'full';
      }}
    />
    <SwitchRow
      at="captions.tapHold"
      sign="palm"
      word={say('safe.tapHold')}
      line={say('safe.tapHold.line')}
      on={hud.settings.tapHold.value}
      onToggle={(on) => {
        hud.settings.tapHold.value = on;
      }}
    />
    <SwitchRow
      at="captions.sounds"
      sign="captions"
      word={say('captions.sounds')}
      line={say('captions.sounds.line')}
      on={hud.settings.captions.value}
      onToggle={(on) => {
        hud.settings.captions.value = on;
      }}
    />
    <fieldset class="setting" aria-label={say('safe.text')}>
      <span>{say('safe.text')}</span>
      <span class="segments">
        {TEXT_SIZES.map((size) => (
          <button
            key={size}
            type="button"
            data-at={`captions.text.${size}`}
            class={settings.textSize.value === size ? 'chosen' : ''}
            aria-pressed={settings.textSize.value === size}
            onClick={() => {
              settings.textSize.value = size;
            }}
          >
            {say('safe.textSize', { count: size })}
          </button>
        ))}
      </span>
    </fieldset>
    <Press
      hud={hud}
      at="captions.keys"
      tone="tile"
      sign="list"
      line={say('captions.keys.line')}
      onPress={() => hud.open({ kind: 'safe', page: 'keys' })}
    >
      {say('captions.keys')}
    </Press>
  </section>
);
