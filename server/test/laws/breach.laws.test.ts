import { ticksOf } from '@lent-dreams/shared/units.ts';
import { breachesIn } from '@lent-dreams/shared/wire/breach.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAWS } from '../../src/night/systems/flaws/index.ts';
import { openTies } from '../open-ties.ts';
import type { PureNight } from '../pure-night.ts';
import { doStep, dreamOf, histories } from './history.ts';

const RUNS = 600;
const STEPS = 25;

/** What a detector that knows nothing but the rows finds is what the flaw did, row by row, and nothing else. */
const check = ({ world }: PureNight): number => {
  const found = breachesIn(world.ledger, openTies(world));
  world.ledger.forEach((row, index) => {
    if (found[index] !== row.breach)
      throw new Error(`row ${JSON.stringify(row)} breaks '${row.breach}', and was found to break '${found[index]}'`);
  });
  const breach = FLAWS.get(world.secret.flaw)?.breach ?? '';
  const flawed = world.ledger.filter((row) => row.breach !== '');
  if (flawed.some((row) => row.breach !== breach)) throw new Error(`${world.secret.flaw} broke more than ${breach}`);
  return flawed.length;
};

describe('over random nights with every flaw', () => {
  it('the detector finds each row without a yes, and no honest one', { timeout: 600_000 }, () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(histories(STEPS), (history) => {
        const dream = dreamOf(history);
        for (const step of history.steps) doStep(dream, step);
        // The flaw acts under the curtain: whatever is woven then gets there.
        if (dream.world.phase === 'weaving') dream.world.phaseEnds = dream.world.tick + 1;
        dream.run(ticksOf(45));
        const rows = check(dream);
        const { flaw } = dream.world.secret;
        met.set(flaw, (met.get(flaw) ?? 0) + rows);
      }),
      { numRuns: RUNS },
    );
    for (const kind of FLAWS.keys()) expect([kind, (met.get(kind) ?? 0) > 0]).toEqual([kind, true]);
  });
});
