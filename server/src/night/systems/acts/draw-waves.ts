import { shuffle } from '@lent-dreams/shared/maths/rng.ts';
import { BED_COUNT, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Wave, World } from '../../state/world.ts';

const WAVES = [
  { second: 20, beds: 2, pressure: 2.2 },
  { second: 42, beds: 3, pressure: 2.8 },
  { second: 64, beds: 4, pressure: 3.5 },
] as const;
const WAVE_TICKS = ticksOf(9);
/** The encore: the largest wave of the night (design: quiet night). */
const ENCORE = { beds: 5, pressure: 4.2 } as const;
/** From the answer to the demand until it lands. */
const ENCORE_LANDS_TICKS = ticksOf(5);
/** What people send in free play. */
const SENT = { beds: 3, pressure: 2.8 } as const;
const SENT_LANDS_TICKS = ticksOf(3);

const BEDS = Array.from({ length: BED_COUNT }, (_, bed) => bed);

/** Three waves on beds drawn by lot, none twice running where that is possible. */
export const drawWaves = (world: World): Wave[] => {
  let last: readonly number[] = [];
  return WAVES.map(({ second, beds, pressure }) => {
    const order = shuffle(world.secret.draws, BEDS);
    const chosen = [...order.filter((bed) => !last.includes(bed)), ...last].slice(0, beds);
    last = chosen;
    const startTick = world.tick + ticksOf(second);
    return { beds: chosen, startTick, endTick: startTick + WAVE_TICKS, pressure };
  });
};

const waveIn = (
  world: World,
  ticks: number,
  { beds, pressure }: { readonly beds: number; readonly pressure: number },
): Wave => {
  const startTick = world.tick + Math.round(ticks / world.speed);
  const endTick = startTick + Math.round(WAVE_TICKS / world.speed);
  return { beds: shuffle(world.secret.draws, BEDS).slice(0, beds), startTick, endTick, pressure };
};

/** The wave that the Guild demanded. */
export const drawEncore = (world: World): Wave => waveIn(world, ENCORE_LANDS_TICKS, ENCORE);

/** A wave sent by hand. */
export const drawSent = (world: World): Wave => waveIn(world, SENT_LANDS_TICKS, SENT);
