import type { JSX } from 'preact';
import { settings, TEXT_SIZES } from '../settings.ts';
import { say } from '../words/words.ts';
import { ChoiceRow } from './choice-row.tsx';
import { Sheet } from './sheet.tsx';

/** Motion, text size and sound; each counts at once. */
export const SettingsSheet = ({ onLeave }: { readonly onLeave: () => void }): JSX.Element => (
  <Sheet title={say('settings.title')} onLeave={onLeave} shape="sheet-form">
    <ChoiceRow
      label={say('settings.motion')}
      chosen={settings.motion.value}
      onChoose={(motion) => {
        settings.motion.value = motion;
      }}
      options={[
        { value: 'device', name: say('settings.motion.device') },
        { value: 'calm', name: say('settings.motion.calm') },
        { value: 'full', name: say('settings.motion.full') },
      ]}
    />
    <ChoiceRow
      label={say('settings.text')}
      chosen={settings.textSize.value}
      onChoose={(size) => {
        settings.textSize.value = size;
      }}
      options={TEXT_SIZES.map((percent) => ({ value: percent, name: say('settings.text.size', { percent }) }))}
    />
    <ChoiceRow
      label={say('settings.sound')}
      chosen={settings.muted.value ? 'off' : 'on'}
      onChoose={(sound) => {
        settings.muted.value = sound === 'off';
      }}
      options={[
        { value: 'on', name: say('settings.sound.on') },
        { value: 'off', name: say('settings.sound.off') },
      ]}
    />
    <div class="sheet-foot">
      <button type="button" class="button" onClick={onLeave}>
        {say('landing.done')}
      </button>
    </div>
  </Sheet>
);
