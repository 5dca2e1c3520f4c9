import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { useState } from 'preact/hooks';
import { toScreen } from '../model/stage-layout.ts';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

const ENOUGH_TOGETHER = 50;
const BELL_MS = 10_000;

/** The bell on the stage: a majority of rings within ten seconds raises the curtain early. */
export const Bell = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const [rungAtMs, setRungAtMs] = useState(Number.NEGATIVE_INFINITY);
  const isEnough = view.together >= ENOUGH_TOGETHER;
  const mayRing = isEnough || (view.rehearsal && view.threads.length > 0);
  if (view.phase !== 'weaving' || !mayRing || hud.sheet.value.kind !== 'none') return null;
  const { centreX, centreY } = hud.layout.value;
  const isRung = hud.nowMs.value - rungAtMs < BELL_MS;
  return (
    <div class="bell" style={{ left: `${centreX}px`, top: `${centreY}px` }}>
      <Press
        hud={hud}
        at="bell"
        tone={isEnough && !isRung ? 'gold' : 'plain'}
        sign="curtain"
        {...(isRung ? { line: say('bell.rung') } : {})}
        onPress={() => void hud.ask('bell', 'ringBell', {}).then((reply) => reply.ok && setRungAtMs(performance.now()))}
      >
        {say('bell.raise')}
      </Press>
    </div>
  );
};

/** What a watcher can do: lie down where a sleeper lies, breathe with the dreamers. */
export const WatcherPanel = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const hasBed = view.phase !== 'ending' && view.beds.some((bed) => bed.occupant === 'sleeper');
  if (!hasBed) return null;
  return (
    <div class="watcher">
      <Press hud={hud} at="lieDown" tone="equal" sign="bed" onPress={() => void hud.ask('lieDown', 'lieDown', {})}>
        {say('watch.lie')}
      </Press>
    </div>
  );
};

/** Where the arrow keys would put a piece. */
export const HexCursor = ({ hud }: { readonly hud: Hud }) => {
  const hex = hud.hexCursor.value;
  if (hex === null) return null;
  const centre = hexCentre(hex);
  const { x, y } = toScreen(hud.layout.value, centre.x, centre.y);
  return <span class="hex-cursor" style={{ left: `${x}px`, top: `${y}px` }} aria-hidden="true" />;
};
