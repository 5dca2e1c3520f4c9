import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';

const CARD_MS = 2500;
type Act = 'dusk' | 'weaving' | 'unveiling' | 'spiral' | 'encore';

/** The title of an act over the dream, 2.5 s; a tap skips it. */
export const ActCard = ({ hud }: { readonly hud: Hud }) => {
  const { phase, spiral, encore, connection } = hud.view.value;
  const seen = useRef({ phase, spiral, encore });
  const [act, setAct] = useState<Act | null>(null);
  useEffect(() => {
    const before = seen.current;
    seen.current = { phase, spiral, encore };
    if (connection !== 'live') return;
    if (phase !== before.phase && (phase === 'dusk' || phase === 'weaving' || phase === 'unveiling')) setAct(phase);
    else if (phase === 'unveiling' && spiral && !before.spiral) setAct('spiral');
    else if (phase === 'unveiling' && encore === 'coming' && before.encore === 'asked') setAct('encore');
    else if (phase !== before.phase) setAct(null);
  }, [phase, spiral, encore, connection]);
  useEffect(() => {
    if (act === null) return;
    const timer = setTimeout(() => setAct(null), CARD_MS);
    return () => clearTimeout(timer);
  }, [act]);
  if (act === null) return null;
  return (
    <button type="button" class="act-card" data-at="act" onClick={() => setAct(null)}>
      <span class="act-title">{say(`act.${act}`)}</span>
      <span class="act-line">{say(`act.${act}.line`)}</span>
    </button>
  );
};
