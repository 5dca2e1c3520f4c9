import { ACT_SECONDS } from '@lent-dreams/shared/rules/act-lengths.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import { type Bed, humanBeds, type World } from '../../state/world.ts';
import { beginWeaving } from './lobby.ts';

/** Nobody holds the others up for longer with the sheets: then the clock begins to run without them. */
const SHEETS_TICKS = ticksOf(60);
/** Two holds begun within this time were begun together. */
const UNISON_TICKS = ticksOf(1.5);
/** All must lie for so long: a finger that slips off is no lying down. */
const LYING_TICKS = ticksOf(0.6);
const UNISON_LIGHT = 2;

/** Whoever looks away, drifts or is gone is not waited for. */
const awaited = (world: World): readonly Bed[] =>
  humanBeds(world)
    .map((bed) => world.beds[bed] as Bed)
    .filter(({ presence, lyingTick }) => presence === 'awake' || lyingTick > 0);

/** All lie down, the last one long enough ago; undefined before. */
const allLie = (world: World): readonly Bed[] | undefined => {
  const beds = awaited(world);
  const lasts = Math.max(...beds.map(({ lyingTick }) => lyingTick));
  if (beds.length === 0 || beds.some(({ lyingTick }) => lyingTick === 0)) return undefined;
  return world.tick - lasts >= LYING_TICKS ? beds : undefined;
};

const lieDown = (world: World, beds: readonly Bed[]): readonly Fact[] => {
  const ticks = beds.map(({ lyingTick }) => lyingTick);
  const inUnison = Math.max(...ticks) - Math.min(...ticks) <= UNISON_TICKS;
  return [
    { fact: 'laidDown', inUnison },
    ...(inUnison ? humanBeds(world) : []).map((bed) => ({ fact: 'lucidityChanged', bed, by: UNISON_LIGHT }) as const),
    ...beginWeaving(world),
  ];
};

/**
 * Sheets first, without a clock, until everybody has left them; then so long to lie down. Whoever chose nothing keeps the
 * first persona, is dealt a role and lends nothing.
 */
export const dusk = (world: World): readonly Fact[] => {
  const beds = allLie(world);
  if (beds !== undefined) return lieDown(world, beds);
  if (world.phaseEnds > 0) return world.tick >= world.phaseEnds ? beginWeaving(world) : [];
  if (humanBeds(world).length === 0) return [];
  const areRead = awaited(world).every(({ ready }) => ready);
  if (!areRead && world.tick - world.phaseStart < SHEETS_TICKS) return [];
  return [{ fact: 'clockSet', ends: world.tick + ticksOf(ACT_SECONDS[world.mode].dusk) }];
};
