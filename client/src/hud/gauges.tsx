import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';
import { coloursOf } from './own-colours.ts';

const WANTED = 50;
const GLASS_HEIGHT = 120;

/** A tumbler: soot up to the mean fear, the brim as a line with its word; dashed where an offer would sink it. */
const Glass = ({
  fear,
  brim,
  preview,
}: {
  readonly fear: number;
  readonly brim: number;
  readonly preview: number | null;
}) => {
  const yOf = (level: number): number => 4 + (GLASS_HEIGHT - 6) * (1 - Math.min(1, level / 60));
  const soot = yOf(fear);
  const over = fear > brim;
  return (
    <svg class={`glass ${over ? 'over' : ''}`} viewBox="0 0 76 126" aria-hidden="true">
      <clipPath id="glass-inside">
        <path d="M8 2l8 116a5 5 0 0 0 5 5h22a5 5 0 0 0 5-5l8-116z" />
      </clipPath>
      <g clip-path="url(#glass-inside)">
        <path class="soot" d={`M0 ${soot}q8-5 17 0t17 0 17 0 17 0v130H0z`} />
        <path class="soot-edge" d={`M0 ${soot}q8-5 17 0t17 0 17 0 17 0`} />
      </g>
      <path class="glass-wall" d="M8 2l8 116a5 5 0 0 0 5 5h22a5 5 0 0 0 5-5l8-116" />
      <path class="brim-line" d={`M6 ${yOf(brim)}h56`} />
      {preview !== null && preview < brim && (
        <path
          class="brim-preview"
          d={`M6 ${yOf(preview)}h56M34 ${yOf(brim) + 3}v${Math.max(0, yOf(preview) - yOf(brim) - 6)}`}
        />
      )}
      <text class="brim-word" x="34" y={yOf(brim) - 6} text-anchor="middle">
        {say('gauge.brim')}
      </text>
    </svg>
  );
};

/** Together and the glass of fear, and the eight dots of own colours; one form for every layout, placed by CSS. */
export const Gauges = ({ hud }: { readonly hud: Hud }) => {
  const view = hud.view.value;
  const preview = hud.preview.value?.brim ?? null;
  const { dots, alike } = coloursOf(view);
  const together = Math.min(100, view.together);
  const isThin = hud.layout.value.kind !== 'wide';
  const sentence =
    view.phase === 'unveiling' && view.fear > view.brim
      ? 'gauge.over'
      : view.threads.length > 0 || view.phase === 'weaving'
        ? 'gauge.threads'
        : null;
  return (
    <section class="gauges" aria-label={say('gauge.together')}>
      <div
        class={`gauge-together ${together >= WANTED ? 'enough' : ''}`}
        role="img"
        aria-label={`${say('gauge.together')}: ${say('gauge.togetherOf', { count: view.together })}`}
      >
        <span class="gauge-name">{say('gauge.together')}</span>
        <span class="column" aria-hidden="true">
          <span class="fill" style={{ '--share': together / 100 }} />
          <span class="notch" />
        </span>
        <b>{isThin ? `${view.together}/${WANTED}` : say('gauge.togetherOf', { count: view.together })}</b>
      </div>
      <div
        class="gauge-fear"
        role="img"
        aria-label={say('gauge.fearOf', { fear: Math.round(view.fear), brim: Math.round(view.brim) })}
      >
        <span class="gauge-name">{say('gauge.fear')}</span>
        <b class="fear-number">
          {Math.round(view.fear)}/{Math.round(view.brim)}
        </b>
        {isThin ? (
          <span class={`bar-fear ${view.fear > view.brim ? 'over' : ''}`} aria-hidden="true">
            <span class="fill" style={{ '--share': Math.min(1, view.fear / 60) }} />
            <span class="notch" style={{ '--at': Math.min(1, view.brim / 60) }} />
            {preview !== null && <span class="notch preview" style={{ '--at': Math.min(1, preview / 60) }} />}
          </span>
        ) : (
          <Glass fear={view.fear} brim={view.brim} preview={preview} />
        )}
      </div>
      <div
        class="gauge-own"
        role="img"
        aria-label={`${say('gauge.own')}: ${say('gauge.ownOf', { count: view.ownColours })}`}
      >
        <span class="gauge-name">{say('gauge.own')}</span>
        <span class="dots" aria-hidden="true">
          {dots.map((dot) => (
            <i key={dot.bed} class={`nature-${dot.feeling} ${dot.isAlike ? 'alike' : ''}`} />
          ))}
        </span>
        {alike !== null && <small>{say('gauge.alike', alike)}</small>}
      </div>
      {sentence !== null && <p class="gauge-line">{say(sentence)}</p>}
    </section>
  );
};
