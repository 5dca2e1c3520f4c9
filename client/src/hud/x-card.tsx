import { useEffect, useState } from 'preact/hooks';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';

const HINT_MS = 8000;

/** The white card, above everything, always. It belongs to safety alone. */
export const XCard = ({ hud }: { readonly hud: Hud }) => {
  const [hinted, setHinted] = useState(!hud.settings.knowsX.peek());
  useEffect(() => {
    if (!hinted) return;
    const timer = setTimeout(() => {
      setHinted(false);
      hud.settings.knowsX.value = true;
    }, HINT_MS);
    return () => clearTimeout(timer);
  }, [hinted, hud]);
  return (
    <div class="x-place">
      <button
        type="button"
        class={`x-card ${hud.xPressed.value ? 'pressed' : ''}`}
        data-at="x"
        aria-label={say('x.card.name')}
        aria-keyshortcuts="X"
        onPointerDown={(event) => {
          if (event.button === 0) hud.pressX();
        }}
        onClick={hud.pressX}
      >
        <b>{say('x.card')}</b> <small>{say('x.card.too')}</small> <small>{say('x.card.much')}</small>
      </button>
      {hinted && !hud.xPressed.value && <p class="x-hint">{say('x.hint')}</p>}
    </div>
  );
};
