import { useEffect, useState } from 'preact/hooks';
import { settings } from '../settings.ts';
import { say } from '../words/words.ts';
import { ClockRing } from './clock-ring.tsx';
import type { Hud } from './hud-types.ts';
import { Press } from './press.tsx';

const VOTE_MS = 10_000;

/** The Guild wants an encore: two equal answers, ten seconds, no answer means no. */
export const EncoreCard = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const isAsked = view.encore === 'asked' && view.phase === 'unveiling' && !view.me.watching;
  const [said, setSaid] = useState<boolean | null>(null);
  useEffect(() => {
    if (!isAsked) setSaid(null);
  }, [isAsked]);
  if (!isAsked) return null;
  const answers = [
    { yes: true, at: 'encore.yes', word: say('encore.yes') },
    { yes: false, at: 'encore.no', word: say('encore.no') },
  ];
  if (settings.keepOutFirst) answers.reverse();
  const answer = async (at: string, yes: boolean): Promise<void> => {
    const reply = await hud.ask(at, 'vote', { on: 'encore', yes });
    if (reply.ok) setSaid(yes);
  };
  return (
    <section class="encore-card" aria-label={say('encore.title')}>
      <header>
        <ClockRing leftMs={view.encoreUntilMs - hud.nowMs.value} wholeMs={VOTE_MS} thick={false} />
        <div>
          <h2>{say('encore.title')}</h2>
          <p class="small">{say('encore.line')}</p>
        </div>
      </header>
      <div class="two">
        {answers.map(({ yes, at, word }) => (
          <Press key={at} hud={hud} at={at} tone="equal" chosen={said === yes} onPress={() => void answer(at, yes)}>
            {word}
          </Press>
        ))}
      </div>
      <p class="small">{say(said === null ? 'encore.none' : 'encore.said')}</p>
    </section>
  );
};
