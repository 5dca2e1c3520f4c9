import { TICKS_PER_SECOND } from '@lent-dreams/shared/units.ts';
import type { EndingSummary } from '@lent-dreams/shared/wire/documents.ts';
import { say } from '../words/words.ts';

const WIDTH = 400;
const HEIGHT = 150;
/** The curve's own height: at least this, and a little above its peak. */
const LOWEST_TOP = 50;
const HEADROOM = 1.15;
/** Half of what a word needs in the picture. */
const WORD_ROOM = 24;

/** A soft line through the values: curves between the middles of neighbours, so that it never overshoots them. */
const pathOf = (values: readonly number[], highest: number): string => {
  const x = (index: number): number => (index / (values.length - 1)) * WIDTH;
  const y = (index: number): number => HEIGHT - ((values[index] ?? 0) / highest) * HEIGHT;
  let path = `M0 ${y(0).toFixed(1)}`;
  for (let index = 0; index < values.length - 1; index += 1) {
    const middleX = (x(index) + x(index + 1)) / 2;
    const middleY = (y(index) + y(index + 1)) / 2;
    path += `Q${x(index).toFixed(1)} ${y(index).toFixed(1)} ${middleX.toFixed(1)} ${middleY.toFixed(1)}`;
  }
  return `${path}L${WIDTH} ${y(values.length - 1).toFixed(1)}`;
};

/** Mean fear against the brim, second by second; what burnt over the brim glows. For ears one sentence. */
export const FearCurve = ({ ending }: { readonly ending: EndingSummary }) => {
  const { curve } = ending;
  if (curve.length < 2) return null;
  const fears = curve.map((sample) => sample.fear);
  const brims = curve.map((sample) => sample.brim);
  const highest = Math.max(LOWEST_TOP, HEADROOM * Math.max(...fears, ...brims));
  const peak = Math.round(Math.max(...fears));
  const over = curve.some((sample) => sample.fear > sample.brim);
  const heightOf = (value: number): number => HEIGHT - (value / highest) * HEIGHT;
  const secondX = (second: number): number => (second / (curve.length - 1)) * WIDTH;
  const brimY = heightOf(brims.at(-1) ?? 0) - 8;
  const peakAt = fears.indexOf(Math.max(...fears));
  const peakX = Math.max(WORD_ROOM, Math.min(WIDTH - WORD_ROOM, secondX(peakAt)));
  const fear = pathOf(fears, highest);
  const brim = pathOf(brims, highest);
  const burning = (ending.spiralTick - ending.startTick) / TICKS_PER_SECOND;
  const spiralX = ending.spiralTick > 0 && burning < curve.length ? secondX(burning) : null;
  const sentence = say(over ? 'end.curve.over' : 'end.curve.under', { peak });
  return (
    <figure class="curve">
      <svg viewBox={`-4 -14 ${WIDTH + 8} ${HEIGHT + 20}`} role="img" aria-label={sentence}>
        <defs>
          <linearGradient id="curve-soot" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stop-color="#ff5a4a" stop-opacity="0.62" />
            <stop offset="1" stop-color="#3a0712" stop-opacity="0.5" />
          </linearGradient>
          <clipPath id="curve-over">
            <path d={`${brim}L${WIDTH} -20L0 -20Z`} />
          </clipPath>
        </defs>
        {spiralX !== null && (
          <g class="curve-spiral">
            <path d={`M${spiralX.toFixed(1)} 0V${HEIGHT}`} />
            <text
              x={spiralX + (spiralX < WORD_ROOM * 2 ? 6 : -6)}
              y={HEIGHT - 6}
              text-anchor={spiralX < WORD_ROOM * 2 ? 'start' : 'end'}
            >
              {say('end.curve.spiral')}
            </text>
          </g>
        )}
        <g class="curve-drawn">
          <path class="curve-area" d={`${fear}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`} />
          <path class="curve-blaze" d={`${fear}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`} clip-path="url(#curve-over)" />
          <path class="curve-glow" d={fear} />
          <path class="curve-fear" d={fear} />
        </g>
        <path class="curve-brim" d={brim} />
        <text x={WIDTH - 4} y={brimY} text-anchor="end">
          {say('end.curve.brim')}
        </text>
        <text x={peakX} y={heightOf(fears[peakAt] ?? 0) - 9} text-anchor="middle" class="fear-word">
          {say('end.curve.fear')}
        </text>
      </svg>
      <figcaption>{sentence}</figcaption>
    </figure>
  );
};
