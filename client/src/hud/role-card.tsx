import { useEffect, useRef, useState } from 'preact/hooks';
import { myBed } from '../model/select-people.ts';
import { say } from '../words/words.ts';
import { abilityDoes, abilityWord } from './ability-bar.tsx';
import { AbilitySign } from './ability-sign.tsx';
import type { Hud } from './hud-types.ts';
import { RoleSign } from './role-sign.tsx';

/** After the title of the act. */
const WAIT_MS = 2600;
const CARD_MS = 6000;

/** Who I am and what only I can do: six seconds at the second act; a tap skips it. */
export const RoleCard = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const { phase } = view;
  const role = myBed(view)?.role ?? '';
  const seen = useRef(phase);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const before = seen.current;
    seen.current = phase;
    setShown(false);
    if (phase !== 'unveiling' || before === phase) return;
    const timers = [setTimeout(() => setShown(true), WAIT_MS), setTimeout(() => setShown(false), WAIT_MS + CARD_MS)];
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [phase]);
  const [first] = view.me.abilities;
  if (!isShown || role === '' || first === undefined || hud.sheet.value.kind !== 'none') return null;
  return (
    <button type="button" class={`role-card role-${role}`} data-at="role" onClick={() => setShown(false)}>
      <RoleSign role={role} size={44} />
      <span class="role-card-words">
        <b>{say('role.card', { role: say(`role.${role}`) })}</b>
        <span>{say('role.card.sees', { what: say(`role.sees.${role}`) })}</span>
        <span class="role-card-does">
          <AbilitySign kind={first.kind} size={22} />
          {say('role.card.does', { ability: abilityWord(first.kind), what: abilityDoes(first.kind) })}
        </span>
      </span>
    </button>
  );
};
