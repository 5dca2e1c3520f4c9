import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import type { Shade } from '../../state/shade.ts';
import type { World } from '../../state/world.ts';

/** How long a shade that was calmed presses nobody and does nothing (design: fears). */
const STILL_TICKS = ticksOf(15);

/** It is calmed now. */
export const stillFact = ({ tick }: World, { id }: Shade): Fact => ({
  fact: 'shadeStilled',
  id,
  until: tick + STILL_TICKS,
});
