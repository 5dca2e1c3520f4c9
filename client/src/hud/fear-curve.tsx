import type { EndingSummary } from '@lent-dreams/shared/wire/documents.ts';
import { say } from '../words/words.ts';

const WIDTH = 400;
const HEIGHT = 150;
/** The curve's own height: at least this, and a little above its peak. */
const LOWEST_TOP = 50;
const HEADROOM = 1.15;

const pathOf = (values: readonly number[], highest: number): string =>
  values
    .map((value, index) => {
      const x = values.length > 1 ? (index / (values.length - 1)) * WIDTH : 0;
      const y = HEIGHT - (value / highest) * HEIGHT;
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');

/** Mean fear against the brim, second by second; for ears one sentence. */
export const FearCurve = ({ curve }: { readonly curve: EndingSummary['curve'] }) => {
  if (curve.length < 2) return null;
  const fears = curve.map((sample) => sample.fear);
  const brims = curve.map((sample) => sample.brim);
  const highest = Math.max(LOWEST_TOP, HEADROOM * Math.max(...fears, ...brims));
  const peak = Math.round(Math.max(...fears));
  const over = curve.some((sample) => sample.fear > sample.brim);
  const lastBrim = brims.at(-1) ?? 0;
  const lastFear = fears.at(-1) ?? 0;
  const sentence = say(over ? 'end.curve.over' : 'end.curve.under', { peak });
  return (
    <figure class="curve">
      <svg viewBox={`0 -8 ${WIDTH} ${HEIGHT + 16}`} role="img" aria-label={sentence}>
        <path class="curve-area" d={`${pathOf(fears, highest)}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`} />
        <path class="curve-brim" d={pathOf(brims, highest)} />
        <path class="curve-fear" d={pathOf(fears, highest)} />
        <text
          x={WIDTH - 4}
          y={HEIGHT - (lastBrim / highest) * HEIGHT + (lastBrim > lastFear ? -8 : 18)}
          text-anchor="end"
        >
          {say('end.curve.brim')}
        </text>
        <text
          x={WIDTH - 4}
          y={HEIGHT - (lastFear / highest) * HEIGHT + (lastBrim > lastFear ? 18 : -8)}
          text-anchor="end"
          class="fear-word"
        >
          {say('end.curve.fear')}
        </text>
      </svg>
      <figcaption>{sentence}</figcaption>
    </figure>
  );
};
