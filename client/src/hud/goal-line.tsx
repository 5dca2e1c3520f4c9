import { useEffect } from 'preact/hooks';
import { goldParts, say } from '../words/words.ts';
import { ClockRing } from './clock-ring.tsx';
import type { Hud } from './hud-types.ts';
import { Timeline } from './timeline.tsx';
import { useHeight } from './use-height.ts';

const LAST_SECONDS_MS = 10_000;

/** Words of the goal now: the short form on phones. `**` marks the gold part. */
export const goalWords = (hud: Hud): string => {
  const goal = hud.goal.value;
  const isPhone = hud.layout.value.kind !== 'wide';
  return say(isPhone && goal.short !== undefined ? goal.short : goal.key, goal.values);
};

/** One sentence at the top: the next thing to do, with the clock of the act in its ring. */
export const GoalLine = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const words = goalWords(hud);
  const leftMs = view.phaseEndsAtMs - hud.nowMs.value;
  const hasClock = view.phaseEndsAtMs > 0 && view.phaseLengthMs > 0;
  useEffect(() => hud.deps.sound?.cue('goal'), [words, hud]);
  const line = useHeight<HTMLDivElement>((heightPx) => {
    hud.grown.goal.value = heightPx;
  });
  return (
    <div ref={line} class="goal-line" data-at="goal">
      {hasClock && <ClockRing leftMs={leftMs} wholeMs={view.phaseLengthMs} thick={leftMs < LAST_SECONDS_MS} />}
      <p class="goal-words" key={words}>
        {goldParts(words).map((part) => (part.gold ? <em key={part.text}>{part.text}</em> : part.text))}
        {hud.nudge.value === 'watch' && <small class="or-watch">{say('goal.orWatch')}</small>}
      </p>
      <Timeline hud={hud} />
    </div>
  );
};
