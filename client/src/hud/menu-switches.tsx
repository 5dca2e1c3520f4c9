import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { SwitchRow } from './switch-row.tsx';

/** What I let others do, off unless I say so: watchers near me, and free words. */
export const MenuSwitches = ({ hud }: { readonly hud: Hud }) => {
  const { me, hasText } = hud.view.value;
  if (me.watching) return null;
  return (
    <>
      <SwitchRow
        at="menu.guests"
        sign="eye"
        word={say('guests.title')}
        line={say('guests.line')}
        on={me.allowsGuests}
        onToggle={(on) => void hud.ask('menu.guests', 'allowGuests', { on })}
      />
      <SwitchRow
        at="menu.text"
        sign="speech"
        word={say('text.title')}
        line={say(me.allowsText && !hasText ? 'text.waiting' : 'text.line')}
        on={me.allowsText}
        onToggle={(on) => void hud.ask('menu.text', 'allowText', { on })}
      />
    </>
  );
};
