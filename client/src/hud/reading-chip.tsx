import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Sign } from './sign.tsx';

/** The true pull of fear, as the stars tell it to whoever stands near them; gone when one walks away. */
export const ReadingChip = ({ hud }: { readonly hud: Hud }) => {
  const { reading } = hud.view.value;
  if (reading === null) return null;
  return (
    <p class={`reading ${reading > 1 ? 'over' : ''}`} role="status">
      <Sign name="star" size={20} />
      <span>
        {say('reading.title')} <b>{reading.toFixed(1)}</b>
        <small>{say(reading > 1 ? 'reading.over' : 'reading.under')}</small>
      </span>
    </p>
  );
};
