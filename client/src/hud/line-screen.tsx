import { useState } from 'preact/hooks';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

/** The line is lost, or the dream went to another window: the last picture dimmed, and one sentence. */
export const LineScreen = ({ hud }: { readonly hud: Hud }) => {
  const { connection } = hud.view.value;
  const [sinceMs] = useState(() => performance.now());
  if (connection === 'elsewhere')
    return (
      <section class="line-screen">
        <h2>{say('line.elsewhere')}</h2>
        <Press hud={hud} at="takeBack" tone="gold" onPress={hud.deps.session.takeBack}>
          {say('line.takeBack')}
        </Press>
      </section>
    );
  return (
    <section class="line-screen" role="status">
      <span class="turning" aria-hidden="true" />
      <h2>{say('line.back')}</h2>
      <p>{say('line.seconds', { count: Math.max(0, Math.round((hud.nowMs.value - sinceMs) / 1000)) })}</p>
    </section>
  );
};
