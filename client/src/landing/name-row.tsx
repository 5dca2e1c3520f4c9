import type { JSX } from 'preact';
import { settings } from '../settings.ts';
import { say } from '../words/words.ts';
import { drawDreamerName } from './dream-names.ts';
import { Icon } from './icon.tsx';

/** Letters a name may have on screen; the server counts visible letters again. */
export const NAME_LIMIT = 24;

/** The name to dream under: drawn beforehand, editable, redrawn by Other. */
export const NameRow = (): JSX.Element => (
  <div class="name-row">
    <span class="name-before" aria-hidden="true">
      {say('code.youWillBe')}
    </span>
    <div class="name-field">
      <input
        type="text"
        aria-label={say('name.label')}
        value={settings.name.value}
        maxLength={NAME_LIMIT}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="done"
        onInput={(event) => {
          settings.name.value = event.currentTarget.value;
        }}
        onBlur={() => {
          if (settings.name.value.trim() === '') settings.name.value = drawDreamerName();
        }}
      />
      <button
        type="button"
        class="button button-small"
        onClick={() => {
          settings.name.value = drawDreamerName(settings.name.value);
        }}
      >
        <Icon name="again" />
        {say('name.other')}
      </button>
    </div>
  </div>
);
