import { useState } from 'preact/hooks';
import { ENOUGH_TOGETHER, mayRing } from '../model/select-people.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

const BELL_MS = 10_000;

/** The bell, above the tray: a majority of rings within ten seconds raises the curtain early. */
export const Bell = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const [rungAtMs, setRungAtMs] = useState(Number.NEGATIVE_INFINITY);
  const isEnough = view.together >= ENOUGH_TOGETHER && view.phase === 'weaving';
  if (!mayRing(view) || hud.sheet.value.kind !== 'none') return null;
  const isRung = hud.nowMs.value - rungAtMs < BELL_MS;
  return (
    <div class="bell">
      <Press
        hud={hud}
        at="bell"
        tone={isEnough && !isRung ? 'gold' : 'plain'}
        sign="curtain"
        {...(isRung ? { line: say('bell.rung') } : {})}
        onPress={() => void hud.ask('bell', 'ringBell', {}).then((reply) => reply.ok && setRungAtMs(performance.now()))}
      >
        {say(view.phase === 'unveiling' ? 'end.curtainDown' : 'bell.raise')}
      </Press>
    </div>
  );
};
