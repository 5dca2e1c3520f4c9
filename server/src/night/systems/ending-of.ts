import type { EndingSummary } from '@lent-dreams/shared/wire/documents.ts';
import type { World } from '../state/world.ts';
import { FLAWS } from './flaws/index.ts';

const SHOWN_LEAKS = 12;

/** What everybody learns when the night is over: how it ended, the curve, and which flows had no yes. */
export const endingOf = (world: World, outcome: EndingSummary['outcome']): EndingSummary => {
  const breach: EndingSummary['leaks'][number]['breach'] = FLAWS.get(world.secret.flaw)?.breach ?? '';
  const leaks = Object.entries(world.leaks)
    .map(([key, seconds]) => {
      const [from, to] = key.split('>').map(Number) as [number, number];
      return { from, to, seconds: Math.round(seconds), breach };
    })
    .sort((one, other) => other.seconds - one.seconds || one.from - other.from || one.to - other.to)
    .slice(0, SHOWN_LEAKS);
  return {
    outcome,
    flaw: world.secret.flaw,
    encore: world.encore.state === 'refused' || world.encore.state === 'coming' ? world.encore.state : '',
    spiralTick: world.spiralTick,
    startTick: world.phaseStart,
    together: Math.round(world.together),
    ownColours: Math.round(world.ownColours),
    curve: world.curve.map(({ fear, brim }) => ({ fear: Math.round(fear), brim: Math.round(brim) })),
    leaks,
  };
};
