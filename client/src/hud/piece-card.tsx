import { WARM_COUNT } from '@lent-dreams/shared/content/emotion.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { motifPath } from '../look/motif-paths.ts';
import { motifTones } from '../look/motif-tones.ts';
import { contentWord } from '../model/select-words.ts';
import { say } from '../words/words.ts';
import { FeelingSign } from './feeling-sign.tsx';
import type { Hud } from './hud-types.ts';

/** The neon drawing of a piece. */
export const PieceDrawing = ({ kind, size = 52 }: { readonly kind: string; readonly size?: number }) => (
  <svg
    class={`drawing tone-${motifTones(kind)[0]}`}
    width={size}
    height={size}
    viewBox="0 0 512 512"
    aria-hidden="true"
  >
    <path d={motifPath(kind)} />
  </svg>
);

/** Feelings a piece gives, the stronger first. */
export const givenFeelings = (kind: string): readonly number[] => {
  const profile = MOTIFS[kind]?.profile ?? [];
  return Array.from({ length: WARM_COUNT }, (_, feeling) => feeling)
    .filter((feeling) => (profile[feeling] ?? 0) > 0)
    .toSorted((first, second) => (profile[second] ?? 0) - (profile[first] ?? 0));
};

/** A piece to place: drawing, name, what it gives, and its cost in light. A second tap puts it back. */
export const PieceCard = ({ hud, kind, at }: { readonly hud: Hud; readonly kind: string; readonly at: string }) => {
  const view = hud.view.value;
  const cost = MOTIFS[kind]?.cost ?? 1;
  const choice = hud.deps.choice.value;
  const isChosen = choice.kind === 'placing' && choice.motif === kind;
  const isDear = cost > view.me.lucidity;
  const target = hud.goal.value.target;
  const isTarget = target.kind === 'piece' && target.motif === kind;
  const refused = hud.refused.value?.at === at ? hud.refused.value : null;
  const press = (): void => {
    if (isChosen) {
      hud.back();
      return;
    }
    if (isDear) {
      hud.refused.value = { at, text: say('refusal.noLucidity', { count: cost }), untilMs: performance.now() + 3000 };
      return;
    }
    hud.open({ kind: 'none' });
    hud.deps.choice.value = { kind: 'placing', motif: kind };
  };
  return (
    <span class="press-place">
      {refused !== null && (
        <span class="said-why" role="alert">
          {refused.text}
        </span>
      )}
      <button
        type="button"
        data-at={at}
        class={['piece', isChosen && 'chosen', isDear && 'dear', isTarget && 'target', refused && 'shake']
          .filter(Boolean)
          .join(' ')}
        aria-pressed={isChosen}
        aria-label={`${contentWord('motif', kind)}, ${say('tray.costs', { count: cost })}`}
        onClick={press}
      >
        <PieceDrawing kind={kind} />
        <span class="piece-name">{contentWord('motif', kind)}</span>
        <span class="piece-gives">
          {givenFeelings(kind)
            .slice(0, 3)
            .map((feeling) => (
              <FeelingSign key={feeling} feeling={feeling} size={17} />
            ))}
        </span>{' '}
        <span class="cost">{cost}</span>
      </button>
    </span>
  );
};
