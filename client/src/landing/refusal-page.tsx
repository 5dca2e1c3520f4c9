import type { JSX } from 'preact';
import { say } from '../words/words.ts';
import { type Refusal, refusalWords, type WayOn } from './refusal-words.ts';

type RefusalPageProps = { readonly refusal: Refusal; readonly onWay: (way: WayOn) => void };

/** An honest page instead of a dead end. */
export const RefusalPage = ({ refusal, onWay }: RefusalPageProps): JSX.Element => {
  const { line, hint, ways } = refusalWords(refusal);
  return (
    <section class="page card refusal" aria-live="polite">
      <h1 class="page-title">{line}</h1>
      {hint === '' ? null : <p class="page-word">{hint}</p>}
      {ways.map((way, index) => (
        <button
          key={way}
          type="button"
          class={index === 0 ? 'button button-gold' : 'button'}
          onClick={() => onWay(way)}
        >
          {say(`lost.${way}`)}
        </button>
      ))}
    </section>
  );
};
