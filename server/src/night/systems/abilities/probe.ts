import { nextShare, seedRng } from '@lent-dreams/shared/maths/rng.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { AbilityRule } from './ability-rule.ts';

const ERROR_GAIN = 0.1;
const STEPS_PER_GAIN = 10;
/** For so long the number stays before its reader's eyes. */
const SHOWN_TICKS = ticksOf(6);

/** Reads the true gain, wrong by at most 0.1, by the same amount all night: reading it often makes it no truer. */
export const probe: AbilityRule = {
  kind: 'probe',
  use: (world, { bedId }) => {
    const error = (nextShare(seedRng(world.secret.salt, `probe ${bedId}`)) * 2 - 1) * ERROR_GAIN;
    const gain = Math.max(0, Math.round((world.trueGain + error) * STEPS_PER_GAIN) / STEPS_PER_GAIN);
    return [
      {
        fact: 'effectsBegan',
        effects: [{ kind: 'probe', bed: bedId, gain, until: world.tick + SHOWN_TICKS, by: bedId }],
      },
    ];
  },
};
