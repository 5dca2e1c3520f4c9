import { FLAW_KINDS } from '@lent-dreams/shared/content/flaw-kinds.ts';
import { seedRng, shuffle } from '@lent-dreams/shared/maths/rng.ts';
import type { AbilityRule } from './ability-rule.ts';

const FALSE_FAULTS = 3;

/** Once a night four faults are left, one of them the true one; the same four for whoever asks. */
export const flashback: AbilityRule = {
  kind: 'flashback',
  isSpent: ({ bed }) => bed.recalled.length > 0,
  use: ({ secret }, { bedId }) => {
    if (secret.flaw === '') return 'notNow';
    const others = FLAW_KINDS.filter((kind) => kind !== secret.flaw);
    const left = [secret.flaw, ...shuffle(seedRng(secret.salt, 'flashback'), others).slice(0, FALSE_FAULTS)];
    // In the order of the board, which says nothing.
    return [{ fact: 'faultsRecalled', bed: bedId, faults: FLAW_KINDS.filter((kind) => left.includes(kind)) }];
  },
};
