import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';

const PARTS = ['dusk', 'weaving', 'unveiling', 'ending'] as const;

/** Where in the night we are: four strokes at the foot of the goal line. Free play has no parts. */
export const Timeline = ({ hud }: { readonly hud: Hud }) => {
  const { phase, mode } = hud.view.value;
  const at = (PARTS as readonly string[]).indexOf(phase);
  if (at < 0 || mode === 'free') return null;
  return (
    <span class="timeline" role="img" aria-label={say('timeline.part', { count: at + 1, all: PARTS.length })}>
      {PARTS.map((part, index) => (
        <i key={part} class={index === at ? 'here' : index < at ? 'past' : ''} />
      ))}
    </span>
  );
};
