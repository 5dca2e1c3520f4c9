import { FIELD_EVERY_TICKS, ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import type { Verb } from '../../state/shade.ts';
import { drawBy } from './draw-by.ts';
import type { ShadeRule } from './shade-rule.ts';

const VERBS: readonly Verb[] = ['place', 'offer', 'breathe', 'hands'];
const TAKEN_TICKS = ticksOf(6);

/** For six seconds at a time its bed cannot do one thing, until somebody lends it. */
export const blankPage: ShadeRule = {
  kind: 'blank-page',
  everySeconds: 10,
  act: (world, shade): readonly Fact[] => {
    const takes = drawBy(world, shade, VERBS) as Verb;
    const { person, breathing } = world.beds[shade.bed] ?? { person: '', breathing: false };
    return [
      { fact: 'shadeChanged', id: shade.id, to: { takes, takesTicks: TAKEN_TICKS } },
      ...(takes === 'breathe' && breathing ? [{ fact: 'breathingSet', person, on: false } as const] : []),
    ];
  },
  step: (_world, { takes, takesTicks }) =>
    takes === ''
      ? {}
      : takesTicks > FIELD_EVERY_TICKS
        ? { takesTicks: takesTicks - FIELD_EVERY_TICKS }
        : { takes: '', takesTicks: 0 },
  keeps: (_world, shade, bed, verb) => bed === shade.bed && shade.takes === verb,
  help: 'lendVerb',
};
