import type { LedgerRowView, ReceiptRecord } from '@lent-dreams/shared/wire/documents.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBrokenRow } from '../../src/night/state/ledger.ts';
import type { World } from '../../src/night/state/world.ts';
import type { PureNight } from '../pure-night.ts';
import { type Done, doStep, dreamOf, type History, histories } from './history.ts';

/** Random nights for each law; LAW_RUNS multiplies. */
const RUNS = 2000 * Math.max(1, Number(process.env['LAW_RUNS'] ?? 1));
const LONGEST = 40;

/** A new night begins, and a bot lies down in another bed than before; its log starts anew. */
const BOT_IN_ANOTHER_BED: History = {
  seed: 63,
  steps: [358476430, 1712229605, 248511835, 0, 47816865, 0, 504307260],
};

/**
 * Looks at a dream before each step, and gives what looks at it after; counts how often there was something to see.
 * The nights of `known` come before the random ones.
 */
const holds = (look: (dream: PureNight) => (done: Done) => number, known: readonly History[] = []): number => {
  let met = 0;
  fc.assert(
    fc.property(histories(LONGEST), (history) => {
      const dream = dreamOf(history);
      for (const step of history.steps) {
        const after = look(dream);
        met += after(doStep(dream, step));
      }
    }),
    { numRuns: RUNS, examples: known.map((history): [History] => [history]) },
  );
  return met;
};

/** Breaks off where a law does not hold. */
const law = (isKept: boolean, words: string): void => {
  if (!isKept) throw new Error(words);
};

describe('in every night', () => {
  it('no thread ends without one row that says so, whoever leaves, is lost, or lies down', { timeout: 600_000 }, () => {
    const met = holds(({ world }) => {
      const { night, threads } = world;
      return () => {
        if (world.night !== night) return 0;
        const gone = threads.filter(({ id }) => !world.threads.some((one) => one.id === id));
        for (const { id, fromA, fromB } of gone) {
          const rows = world.ledger.filter(
            ({ kind, grant }) => (kind === 'end' || kind === 'ranOut') && grant === fromA,
          );
          law(rows.length === 1, `thread ${id} ended with ${rows.length} rows`);
          const ends = world.grants.filter((grant) => grant.id === fromA || grant.id === fromB);
          law(ends.length === 2 && ends.every(({ endTick }) => endTick > 0), `a grant of thread ${id} has no end`);
        }
        law(gone.length === 0 || firstBrokenRow(world.ledger) === -1, 'the chain is broken');
        return gone.length;
      };
    });
    expect(met).toBeGreaterThan(RUNS / 10);
  });

  it('nobody reads rows or receipts of whoever lay in their bed before', { timeout: 600_000 }, () => {
    const from = new WeakMap<World, Map<string, { bed: number; night: number; row: number; id: number }>>();
    const met = holds(
      (dream) => {
        const { world } = dream;
        const known = from.get(world) ?? new Map();
        from.set(world, known);
        const before = { night: world.night, row: world.ledger.length, id: world.nextId };
        if (known.size === 0)
          for (const { id, bed } of Object.values(world.people))
            known.set(id, { bed, night: world.night, row: 0, id: 0 });
        return () => {
          let seen = 0;
          // Each night begins a log of its own; ids go on.
          const start = { ...before, night: world.night, row: world.night === before.night ? before.row : 0 };
          for (const id of known.keys()) if (world.people[id] === undefined) known.delete(id);
          for (const { id, bed } of Object.values(world.people)) {
            const own = known.get(id);
            if (own?.night !== world.night && own?.bed === bed) known.set(id, { ...own, night: world.night, row: 0 });
            else if (own?.bed !== bed) known.set(id, { bed, ...start });
            if (bed < 0 || world.tick % 5 !== 0) continue;
            const { row, id: since } = known.get(id) as { row: number; id: number };
            for (const { seq, tick } of dream.must(id, { kind: 'myLedger' }) as LedgerRowView[])
              law(seq > row && tick >= 0, `${id} reads row ${seq} of another`);
            for (const receipt of dream.must(id, { kind: 'myReceipts' }) as ReceiptRecord[])
              law(receipt.id >= since, `${id} reads receipt ${receipt.id} of another`);
            seen += row > 0 ? 1 : 0;
          }
          return seen;
        };
      },
      [BOT_IN_ANOTHER_BED],
    );
    expect(met).toBeGreaterThan(RUNS / 20);
  });

  it('nobody gives more than their mask lets through', { timeout: 600_000 }, () => {
    const met = holds(({ world }) => () => {
      let masked = 0;
      for (const { mask, bed } of Object.values(world.people)) {
        if (mask === null || bed < 0) continue;
        for (const { giver, endTick, scope, depth, keepsFear } of world.grants) {
          if (giver !== bed || endTick > 0) continue;
          const isWithin = (scope & ~mask.scope) === 0 && depth <= mask.depth && (keepsFear || !mask.keepsFear);
          law(isWithin, `bed ${bed} gives more than its mask`);
          masked += 1;
        }
      }
      return masked;
    });
    expect(met).toBeGreaterThan(RUNS / 20);
  });

  it('time does nothing in a room asked for quiet but end the quiet', { timeout: 600_000 }, () => {
    const still = ({ prompts, threads, told, beds, phase, phaseEnds, tick, motifs }: World): string =>
      JSON.stringify({
        prompts: prompts.map(({ id, expiresTick }) => [id, expiresTick - tick]),
        threads: threads.map(({ id }) => id),
        told: told.map(({ id }) => id),
        feelings: beds.map(({ feelings, fear, x, y }) => [feelings, fear, x, y]),
        act: [phase, phaseEnds && phaseEnds - tick],
        motifs: motifs.map(({ id, hex }) => [id, hex]),
      });
    const met = holds(({ world }) => {
      const before = still(world);
      const away = Object.values(world.people).some(({ connected }) => !connected);
      const asked = world.prompts.length;
      return ({ act }) => {
        if ((act !== 'tick' && act !== 'ticks') || world.freezeUntil <= world.tick || away) return 0;
        law(still(world) === before, `something happened in the quiet: ${before} became ${still(world)}`);
        return asked;
      };
    });
    expect(met).toBeGreaterThan(RUNS / 50);
  });
});
