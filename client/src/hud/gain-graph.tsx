import { useEffect, useState } from 'preact/hooks';
import { say } from '../words/words.ts';
import type { Hud } from './hud-types.ts';

const SAMPLES = 60;
const SAMPLE_MS = 500;
/** Highest value drawn, and the size of the drawing. */
const TOP = 2;
const [WIDTH, HEIGHT] = [300, 110];

type Sample = { readonly trueGain: number; readonly officialGain: number };

const yOf = (gain: number): number => HEIGHT - (Math.min(TOP, gain) / TOP) * HEIGHT;
const pathOf = (values: readonly number[]): string =>
  values
    .map((value, at) => `${at === 0 ? 'M' : 'L'}${((at / (SAMPLES - 1)) * WIDTH).toFixed(1)} ${yOf(value).toFixed(1)}`)
    .join('');

/** How much fear comes back round, over half a minute: what really flows, and what the Guild counts. */
export const GainGraph = ({ hud }: { readonly hud: Hud }) => {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    const take = (): void => {
      const free = hud.view.peek().free;
      if (free !== null) setSamples((before) => [...before, free].slice(-SAMPLES));
    };
    take();
    const timer = setInterval(take, SAMPLE_MS);
    return () => clearInterval(timer);
  }, [hud]);
  const now = samples.at(-1) ?? { trueGain: 0, officialGain: 0 };
  const [gain, guild] = [now.trueGain.toFixed(2), now.officialGain.toFixed(2)];
  return (
    <figure class="gain-graph">
      <figcaption>
        <b>{say('free.gain')}</b>
        <small>{say('free.gain.line')}</small>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say('free.gain.read', { gain, guild })}>
        <line x1="0" x2={WIDTH} y1={yOf(1)} y2={yOf(1)} class="gain-one" />
        <path d={pathOf(samples.map(({ officialGain }) => officialGain))} class="gain-guild" />
        <path d={pathOf(samples.map(({ trueGain }) => trueGain))} class="gain-true" />
      </svg>
      <p class="gain-words">
        <span class="is-true">{say('free.gain.true', { gain })}</span>
        <span class="is-guild">{say('free.gain.guild', { gain: guild })}</span>
      </p>
    </figure>
  );
};
