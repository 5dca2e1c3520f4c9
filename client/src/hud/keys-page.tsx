import { KEY_ACTIONS, type KeyAction, keyName, readKeys, rekey } from '../model/key-map.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

const REFUSAL_MS = 3000;

/** Lays the awaited action on the key just pressed; a refusal is spoken at its row. */
export const takeKey = (hud: Hud, action: KeyAction, code: string): void => {
  hud.awaitedKey.value = null;
  if (code === 'Escape') return;
  const moved = rekey(hud.settings.keys.peek(), action, code);
  if (moved.ok) {
    hud.settings.keys.value = moved.keys;
    return;
  }
  hud.refused.value = {
    at: `key.${action}`,
    text: moved.refused === 'taken' ? say('keys.taken', { what: say(`key.${moved.by}`) }) : say('keys.fixed'),
    untilMs: performance.now() + REFUSAL_MS,
  };
};

/** Every key and what lies on it; a pressed row waits for its new key. */
export const KeysPage = ({ hud }: { readonly hud: Hud }) => (
  <section class="leaf">
    <h3>{say('keys.title')}</h3>
    <p class="small">{say('keys.line')}</p>
    <ul class="keys">
      {KEY_ACTIONS.map((action) => {
        const waits = hud.awaitedKey.value === action;
        const name = keyName(hud.settings.keys.value[action]);
        return (
          <li key={action}>
            <span>{say(`key.${action}`)}</span>
            <Press
              hud={hud}
              at={`key.${action}`}
              chosen={waits}
              label={say('keys.change', { what: say(`key.${action}`), key: name })}
              onPress={() => {
                hud.awaitedKey.value = waits ? null : action;
              }}
            >
              {waits ? say('keys.press') : <kbd>{name}</kbd>}
            </Press>
          </li>
        );
      })}
    </ul>
    <Press
      hud={hud}
      at="keys.reset"
      sign="rewind"
      onPress={() => {
        hud.settings.keys.value = readKeys('');
      }}
    >
      {say('keys.reset')}
    </Press>
  </section>
);
