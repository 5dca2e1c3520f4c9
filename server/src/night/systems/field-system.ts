import { spectralScratch } from '@lent-dreams/shared/maths/spectral.ts';
import { type Channel, fearConductances } from '@lent-dreams/shared/rules/field.ts';
import { loopGain } from '@lent-dreams/shared/rules/tipping.ts';
import { FIELD_EVERY_TICKS, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../state/facts.ts';
import { FIRST_DEMONSTRATOR } from '../state/last-night.ts';
import type { HiddenFlow, World } from '../state/world.ts';
import { unstopped } from './abilities/standing.ts';
import { axesOf } from './axes-of.ts';
import { demonstratorView, isDemonstrated } from './flaws/demonstrators.ts';
import { demonstratedFlows, hiddenFlows } from './flaws/hidden-flows.ts';
import { FLAWS } from './flaws/index.ts';
import { lendingOf, viewOf } from './flaws/view-of.ts';
import { influenceOn } from './influence.ts';
import { grantedChannels } from './weave.ts';

const WAKING_FEAR = 95;
const matrix = new Float64Array(64);
const scratch = spectralScratch();

/** What the flaw makes flow between beds, or, where too few may be reached, between the demonstrators. */
const flawFlows = (
  world: World,
  granted: readonly Channel[],
): { readonly hidden: readonly HiddenFlow[]; readonly demonstrated: readonly HiddenFlow[] } => {
  const flaw = world.phase === 'unveiling' ? FLAWS.get(world.secret.flaw) : undefined;
  if (flaw === undefined) return { hidden: [], demonstrated: [] };
  if (!isDemonstrated(world))
    return { hidden: unstopped(world, hiddenFlows(flaw, viewOf(world, granted), lendingOf(world))), demonstrated: [] };
  return { hidden: [], demonstrated: demonstratedFlows(flaw, demonstratorView(world), FIRST_DEMONSTRATOR) };
};

const wishFacts = (world: World): readonly Fact[] =>
  world.beds.flatMap((bed, index): readonly Fact[] => {
    if (bed.occupant === 'sleeper') return [];
    let resonances = 0;
    const count = (at: 0 | 1): number => {
      const feeling = bed.feelings[bed.persona.wishes[at]] as number;
      const ticks = bed.wishTicks[at];
      if (ticks < 0) return feeling < 40 ? 0 : -1;
      if (feeling < 45) return 0;
      if (ticks + FIELD_EVERY_TICKS < ticksOf(5)) return ticks + FIELD_EVERY_TICKS;
      resonances += 1;
      return -1;
    };
    const ticks = [count(0), count(1)] as const;
    if (ticks[0] === bed.wishTicks[0] && ticks[1] === bed.wishTicks[1]) return [];
    const gained: readonly Fact[] = resonances > 0 ? [{ fact: 'lucidityChanged', bed: index, by: 2 * resonances }] : [];
    return [{ fact: 'wished', bed: index, ticks, resonances }, ...gained];
  });

const wakingFacts = (world: World): readonly Fact[] =>
  world.beds.flatMap((bed, index): readonly Fact[] => {
    const ticks = bed.fear >= WAKING_FEAR && bed.occupant !== 'sleeper' ? bed.wakingTicks + FIELD_EVERY_TICKS : 0;
    return ticks === bed.wakingTicks ? [] : [{ fact: 'wakingCounted', bed: index, ticks }];
  });

/** One step of the emotion field, with what was agreed and what nobody agreed to; every second tick. */
export const stepFeelings = (world: World): readonly Fact[] => {
  if (world.tick % FIELD_EVERY_TICKS !== 0 || world.phase === 'ending') return [];
  const granted = grantedChannels(world);
  const { hidden, demonstrated } = flawFlows(world, granted);
  const all: Channel[] = [
    ...granted,
    ...hidden.map(({ from, to, perSecond }) => ({ from, to, warm: 0, warmPerSecond: 0, fearPerSecond: perSecond })),
  ];
  const official = loopGain(fearConductances(world.beds, granted, matrix), scratch);
  const trueGain = hidden.length === 0 ? official : loopGain(fearConductances(world.beds, all, matrix), scratch);
  return [
    { fact: 'fieldStepped', channels: all, influence: influenceOn(world) },
    { fact: 'flawActed', hidden, demonstrated },
    { fact: 'weaveMeasured', official, trueGain, ...axesOf(world) },
    ...wishFacts(world),
    ...(world.phase === 'unveiling' ? wakingFacts(world) : []),
  ];
};
