import { BED_COUNT, MOTIF_LIMIT, PORTS_PER_BED } from '@lent-dreams/shared/units.ts';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/night/sight.ts';
import { firstBrokenRow } from '../../src/night/state/ledger.ts';
import { personIn, threadsOf, type World } from '../../src/night/state/world.ts';
import type { PureNight } from '../pure-night.ts';
import { blockedPairs, type Done, doStep, dreamOf, histories, noesOf } from './history.ts';

/** Random nights for each law; LAW_RUNS multiplies. */
const RUNS = 1500 * Math.max(1, Number(process.env['LAW_RUNS'] ?? 1));
const LONGEST = 40;

let nights = 0;
const startedMs = performance.now();
const cpuBefore = process.cpuUsage();
afterAll(() => {
  const { user, system } = process.cpuUsage(cpuBefore);
  console.log(
    `${nights} random nights, ${Math.round((user + system) / 1e6)} s of CPU, ${Math.round((performance.now() - startedMs) / 1000)} s`,
  );
});

/** Looks at a dream after each step; throws where a law is broken. May count what it met, so that no law is idle. */
type Look = (dream: PureNight, done: Done, met: () => void) => void;

/** Plays random nights under a law made anew for each; fails also when the law never had anything to say. */
const holds = (makeLook: (dream: PureNight) => Look): void => {
  let met = 0;
  fc.assert(
    fc.property(histories(LONGEST), (history) => {
      nights += 1;
      const dream = dreamOf(history);
      const look = makeLook(dream);
      for (const step of history.steps) {
        const done = doStep(dream, step);
        look(dream, done, () => {
          met += 1;
        });
      }
    }),
    { numRuns: RUNS },
  );
  expect(met).toBeGreaterThan(RUNS / 10);
};

describe('in every night', () => {
  it('a no is never refused, in no phase, freeze or ward', { timeout: 600_000 }, () => {
    const phases = new Set<string>();
    holds(() => ({ world }, { act, who, request, reply }, met) => {
      if (act !== 'no' && act !== 'x') return;
      if (request === undefined || reply === undefined) return;
      if (reply.ok) {
        const bed = world.beds[world.people[who]?.bed ?? -1];
        phases.add(world.phase).add(bed?.presence ?? 'watcher').add(world.freezeUntil > world.tick ? 'freeze' : '');
        met();
        return;
      }
      // Somebody who is not here has nothing to refuse.
      expect(world.people[who] === undefined && reply.refused === 'gone', JSON.stringify({ request, reply })).toBe(true);
    });
    expect([...phases]).toEqual(
      expect.arrayContaining(['lobby', 'weaving', 'unveiling', 'ending', 'ward', 'freeze', 'watcher', 'lookingDown']),
    );
  });

  it('every no that could be said at its end would be heard', { timeout: 600_000 }, () => {
    holds(() => (dream, { who }, met) => {
      const { world } = dream;
      // Only every so often: saying them all changes the night.
      if (world.tick % 9 !== 0) return;
      for (const request of noesOf(world, who).slice(world.tick % 4)) {
        // A no may have settled the next one already.
        const isStill = noesOf(world, who).some((one) => JSON.stringify(one) === JSON.stringify(request));
        if (!isStill) continue;
        expect(dream.take(who, request), request.kind).toEqual({ ok: true });
        met();
      }
    });
  });

  it('nothing brings back an ended thread, a wider grant, or what was taken back', { timeout: 600_000 }, () => {
    holds(({ world }) => {
      const ended = new Set<number>();
      const toldGone = new Set<number>();
      let grants = new Map<number, { scope: number; depth: number; keepsFear: boolean; endTick: number }>();
      let threads: readonly number[] = [];
      let told: readonly number[] = [];
      let night = world.night;
      const lent = new Map<string, string>();
      return (_dream, { request, who, act }, met) => {
        const live = world.threads.map(({ id }) => id);
        for (const id of threads) if (!live.includes(id)) ended.add(id);
        for (const id of live) expect(ended.has(id), `thread ${id} is back`).toBe(false);
        threads = live;
        if (world.night !== night) grants = new Map();
        night = world.night;
        for (const grant of world.grants) {
          const before = grants.get(grant.id);
          if (before !== undefined) {
            expect(grant.scope & ~before.scope, 'scope').toBe(0);
            expect(grant.depth).toBeLessThanOrEqual(before.depth);
            if (before.keepsFear) expect(grant.keepsFear).toBe(true);
            if (before.endTick > 0) expect(grant.endTick).toBe(before.endTick);
          }
          const { scope, depth, keepsFear, endTick } = grant;
          grants.set(grant.id, { scope, depth, keepsFear, endTick });
        }
        const toldNow = world.told.map(({ id }) => id);
        expect(new Set(toldNow).size, 'told words share an id').toBe(toldNow.length);
        for (const id of told) if (!toldNow.includes(id)) toldGone.add(id);
        for (const id of toldNow) expect(toldGone.has(id), `told ${id} is back`).toBe(false);
        told = toldNow;
        for (const person of Object.values(world.people)) {
          const before = lent.get(person.id) ?? '';
          const now = person.memoryText + person.lentFear;
          const lends = who === person.id && (request?.kind === 'lendMemory' || request?.kind === 'lendFear');
          if (before === '' && !lends) expect(now, 'a lending is back').toBe('');
          lent.set(person.id, now);
        }
        if (act === 'afterX' && request?.kind === 'afterX' && request.choice === 'rewind') met();
        if (ended.size > 0) met();
      };
    });
  });

  it('a thread holds two live grants, a pair one thread, a bed four ports, and all measures keep their range', {
    timeout: 600_000,
  }, () => {
    holds(() => ({ world }, _done, met) => {
      const pairs = new Set<number>();
      for (const { a, b, fromA, fromB } of world.threads) {
        const ends = [fromA, fromB].map((id) => world.grants.find((grant) => grant.id === id));
        expect(ends.map((grant) => [grant?.giver, grant?.receiver, grant?.endTick])).toEqual([
          [a, b, 0],
          [b, a, 0],
        ]);
        pairs.add(Math.min(a, b) * BED_COUNT + Math.max(a, b));
        met();
      }
      expect(pairs.size, 'two threads between the same beds').toBe(world.threads.length);
      world.beds.forEach((bed, index) => {
        expect(threadsOf(world, index).length).toBeLessThanOrEqual(PORTS_PER_BED);
        expect(bed.lucidity).toBeGreaterThanOrEqual(0);
        expect(bed.lucidity).toBeLessThanOrEqual(12);
        for (const feeling of [...bed.feelings, bed.fear]) {
          if (!(feeling >= 0 && feeling <= 100)) throw new Error(`bed ${index} feels ${feeling}`);
        }
        if (bed.hands >= 0 && world.beds[bed.hands]?.hands !== index) throw new Error(`bed ${index} holds a hand alone`);
      });
      expect(world.motifs.length).toBeLessThanOrEqual(MOTIF_LIMIT);
      expect(new Set(world.motifs.map(({ hex }) => hex)).size).toBe(world.motifs.length);
    });
  });

  it('nothing flows unasked but between beds whose people said that it may, and sleepers', { timeout: 600_000 }, () => {
    holds(() => ({ world }, { act }, met) => {
      // Only right after a field step: between two steps a word may change, and nothing flows.
      if ((act !== 'tick' && act !== 'ticks') || world.tick % 2 !== 0) return;
      if (world.phase !== 'unveiling' || world.freezeUntil > world.tick) return;
      for (const { from, to } of world.hidden) {
        for (const bed of [from, to]) {
          const person = personIn(world, bed);
          expect(person === undefined || person.mayMisuse, `bed ${bed}`).toBe(true);
        }
        met();
      }
    });
  });

  it('the ledger’s chain is whole, and no row of it was ever changed', { timeout: 600_000 }, () => {
    holds(({ world }) => {
      let before: World['ledger'] = [];
      let night = world.night;
      return (_dream, { act }, met) => {
        if (night !== world.night) before = [];
        night = world.night;
        before.forEach((row, index) => {
          if (world.ledger[index] !== row) throw new Error(`row ${row.seq} was changed`);
        });
        before = [...world.ledger];
        if (act !== 'advance') return;
        expect(firstBrokenRow(world.ledger)).toBe(-1);
        if (world.ledger.length > 0) met();
      };
    });
  });

  it('no tick and no flaw touches the safety layer, and a blocked pair holds nothing of each other', {
    timeout: 600_000,
  }, () => {
    holds(({ world }) => {
      let before = JSON.stringify(world.safety);
      let night = world.night;
      return (_dream, { act }, met) => {
        const now = JSON.stringify(world.safety);
        if ((act === 'tick' || act === 'ticks') && night === world.night) expect(now).toBe(before);
        before = now;
        night = world.night;
        const blocked = blockedPairs(world);
        if (blocked.length === 0) return;
        const held = deliveries(world);
        for (const [one, other] of blocked) {
          for (const [holder, subject] of [
            [one, other],
            [other, one],
          ] as const) {
            const id = personIn(world, holder)?.id;
            for (const { holder: who, document } of held) {
              if (who !== id) continue;
              if (document.kind === 'memory' || document.kind === 'told') expect(document.about).not.toBe(subject);
              if (document.kind === 'prompt') expect(document.from).not.toBe(subject);
              if (document.kind === 'toldByMe' || document.kind === 'sent') expect(document.to).not.toBe(subject);
              if (document.kind === 'receipt') expect([document.giver, document.receiver]).not.toContain(subject);
            }
          }
          met();
        }
      };
    });
  });
});
