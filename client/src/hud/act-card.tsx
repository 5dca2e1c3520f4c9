import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';

const CARD_MS = 2500;
type Act = 'weaving' | 'unveiling' | 'spiral';

/** The title of an act over the dream, 2.5 s; a tap skips it. */
export const ActCard = ({ hud }: { readonly hud: Hud }) => {
  const { phase, spiral, connection } = hud.view.value;
  const seen = useRef({ phase, spiral });
  const [act, setAct] = useState<Act | null>(null);
  useEffect(() => {
    const before = seen.current;
    seen.current = { phase, spiral };
    if (connection !== 'live') return;
    if (phase !== before.phase && (phase === 'weaving' || phase === 'unveiling')) setAct(phase);
    else if (phase === 'unveiling' && spiral && !before.spiral) setAct('spiral');
    else if (phase !== before.phase) setAct(null);
  }, [phase, spiral, connection]);
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
