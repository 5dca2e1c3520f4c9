import { BED_COUNT, MOTIF_LIMIT, PORTS_PER_BED } from '@lent-dreams/shared/units.ts';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/night/sight.ts';
import { firstBrokenRow } from '../../src/night/state/ledger.ts';
import { personIn, threadsOf, type World } from '../../src/night/state/world.ts';
import type { PureNight } from '../pure-night.ts';
import { hasReason, isAbout } from './document-reasons.ts';
import { blockedPairs, type Done, doStep, dreamOf, histories, noesOf } from './history.ts';

/** Random nights for each law; LAW_RUNS multiplies. */
const RUNS = 6000 * Math.max(1, Number(process.env['LAW_RUNS'] ?? 1));
const LONGEST = 40;
/** A law that is met less often than this has not been tested. */
const IDLE = RUNS / 20;

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

/** Breaks off where a law does not hold; far cheaper than an assertion, and asked millions of times. */
const law = (isKept: boolean, words: string): void => {
  if (!isKept) throw new Error(words);
};

/** Plays random nights under a law made anew for each; gives how often the law had anything to say. */
const holds = (makeLook: (dream: PureNight) => Look): number => {
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
  return met;
};

describe('in every night', () => {
  it('a no is never refused, in no phase, freeze or ward', { timeout: 600_000 }, () => {
    const phases = new Set<string>();
    const met = holds(() => ({ world }, { act, who, request, reply }, met) => {
      if (act !== 'no' && act !== 'x') return;
      if (request === undefined || reply === undefined) return;
      if (reply.ok) {
        const bed = world.beds[world.people[who]?.bed ?? -1];
        phases
          .add(world.phase)
          .add(bed?.presence ?? 'watcher')
          .add(world.freezeUntil > world.tick ? 'freeze' : '');
        met();
        return;
      }
      // Somebody who is not here has nothing to refuse.
      expect(world.people[who] === undefined && reply.refused === 'gone', JSON.stringify({ request, reply })).toBe(
        true,
      );
    });
    expect(met).toBeGreaterThan(IDLE);
    expect([...phases]).toEqual(
      expect.arrayContaining(['lobby', 'weaving', 'unveiling', 'ending', 'ward', 'freeze', 'watcher', 'lookingDown']),
    );
  });

  it('every no that could be said at its end would be heard', { timeout: 600_000 }, () => {
    const met = holds(() => (dream, { who }, met) => {
      const { world } = dream;
      // Only every so often: saying them all changes the night.
      if (world.tick % 9 !== 0) return;
      for (const request of noesOf(world, who).slice(world.tick % 4)) {
        // A no may have settled the next one already.
        const isStill = noesOf(world, who).some((one) => JSON.stringify(one) === JSON.stringify(request));
        if (!isStill) continue;
        law(dream.take(who, request).ok, JSON.stringify(request));
        met();
      }
    });
    expect(met).toBeGreaterThan(IDLE);
  });

  it('nothing brings back an ended thread, a wider grant, or what was taken back', { timeout: 600_000 }, () => {
    const met = holds(({ world }) => {
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
        for (const id of live) law(!ended.has(id), `thread ${id} is back`);
        threads = live;
        if (world.night !== night) grants = new Map();
        night = world.night;
        for (const grant of world.grants) {
          const before = grants.get(grant.id);
          if (before !== undefined) {
            law((grant.scope & ~before.scope) === 0 && grant.depth <= before.depth, `grant ${grant.id} is wider`);
            law(grant.keepsFear || !before.keepsFear, `grant ${grant.id} gives fear again`);
            law(before.endTick === 0 || grant.endTick === before.endTick, `grant ${grant.id} is back`);
          }
          const { scope, depth, keepsFear, endTick } = grant;
          grants.set(grant.id, { scope, depth, keepsFear, endTick });
        }
        const toldNow = world.told.map(({ id }) => id);
        law(new Set(toldNow).size === toldNow.length, 'told words share an id');
        for (const id of told) if (!toldNow.includes(id)) toldGone.add(id);
        for (const id of toldNow) law(!toldGone.has(id), `told ${id} is back`);
        told = toldNow;
        for (const person of Object.values(world.people)) {
          // A bot lends by itself, in no step of a history.
          if (person.bot) continue;
          const before = lent.get(person.id) ?? '';
          const now = person.memoryText + person.lentFear;
          const lends = who === person.id && (request?.kind === 'lendMemory' || request?.kind === 'lendFear');
          law(before !== '' || lends || now === '', 'a lending is back');
          lent.set(person.id, now);
        }
        if (act === 'afterX' && request?.kind === 'afterX' && request.choice === 'rewind') met();
        if (ended.size > 0) met();
      };
    });
    expect(met).toBeGreaterThan(IDLE);
  });

  it('a thread holds two live grants, a pair one thread, a bed four ports, and all measures keep their range', {
    timeout: 600_000,
  }, () => {
    const met = holds(() => ({ world }, _done, met) => {
      const pairs = new Set<number>();
      for (const { a, b, fromA, fromB } of world.threads) {
        const [there, back] = [fromA, fromB].map((id) => world.grants.find((grant) => grant.id === id));
        law(there?.giver === a && there.receiver === b && there.endTick === 0, `thread ${a}–${b} has no grant of ${a}`);
        law(back?.giver === b && back.receiver === a && back.endTick === 0, `thread ${a}–${b} has no grant of ${b}`);
        pairs.add(Math.min(a, b) * BED_COUNT + Math.max(a, b));
        met();
      }
      law(pairs.size === world.threads.length, 'two threads between the same beds');
      world.beds.forEach((bed, index) => {
        law(threadsOf(world, index).length <= PORTS_PER_BED, `bed ${index} has too many threads`);
        law(bed.lucidity >= 0 && bed.lucidity <= 12, `bed ${index} has ${bed.lucidity} light`);
        for (const feeling of [...bed.feelings, bed.fear]) {
          law(feeling >= 0 && feeling <= 100, `bed ${index} feels ${feeling}`);
        }
        if (bed.hands >= 0 && world.beds[bed.hands]?.hands !== index)
          throw new Error(`bed ${index} holds a hand alone`);
      });
      law(world.motifs.length <= MOTIF_LIMIT, 'too many motifs');
      law(new Set(world.motifs.map(({ hex }) => hex)).size === world.motifs.length, 'two motifs on one hex');
    });
    expect(met).toBeGreaterThan(IDLE);
  });

  it('nothing flows unasked but between beds whose people said that it may, and sleepers', { timeout: 600_000 }, () => {
    const met = holds(() => ({ world }, { act }, met) => {
      // Only right after a field step: between two steps a word may change, and nothing flows.
      if ((act !== 'tick' && act !== 'ticks') || world.tick % 2 !== 0) return;
      if (world.phase !== 'unveiling' || world.freezeUntil > world.tick) return;
      for (const { from, to } of world.hidden) {
        for (const bed of [from, to]) {
          const person = personIn(world, bed);
          law(person === undefined || person.mayMisuse, `the flaw reached bed ${bed}`);
        }
        met();
      }
    });
    expect(met).toBeGreaterThan(IDLE);
  });

  it('the ledger’s chain is whole, and no row of it was ever changed', { timeout: 600_000 }, () => {
    const met = holds(({ world }) => {
      let before: World['ledger'] = [];
      let night = world.night;
      return (_dream, { act }, met) => {
        if (night !== world.night) before = [];
        night = world.night;
        before.forEach((row, index) => {
          law(world.ledger[index] === row, `row ${row.seq} was changed`);
        });
        before = [...world.ledger];
        if (act !== 'advance') return;
        law(firstBrokenRow(world.ledger) === -1, 'the chain is broken');
        if (world.ledger.length > 0) met();
      };
    });
    expect(met).toBeGreaterThan(IDLE);
  });

  it('a private document has a reason in the world, and one holder', { timeout: 600_000 }, () => {
    const kinds = new Set<string>();
    const met = holds(() => ({ world }, _done, met) => {
      for (const { holder, document } of deliveries(world)) {
        law(hasReason(world, world.people[holder]?.bed ?? -1, document), `${holder} holds ${JSON.stringify(document)}`);
        kinds.add(document.kind);
        met();
      }
    });
    expect(met).toBeGreaterThan(IDLE);
    // A lent fear takes shape in few of these short nights.
    kinds.delete('shade');
    // So does an advocate of a second night.
    kinds.delete('flashback');
    expect([...kinds].toSorted((one, other) => one.localeCompare(other))).toEqual([
      'blueprint',
      'drift',
      'dusk',
      'flow',
      'memory',
      'own',
      'probe',
      'prompt',
      'reading',
      'receipt',
      'rings',
      'safety',
      'sent',
      'stride',
      'told',
      'toldByMe',
      'watcher',
    ]);
  });

  it('no tick and no flaw touches the safety layer, and a blocked pair holds nothing of each other', {
    timeout: 600_000,
  }, () => {
    const met = holds(({ world }) => {
      let before = JSON.stringify(world.safety);
      let night = world.night;
      return (_dream, { act }, met) => {
        const now = JSON.stringify(world.safety);
        const isTick = (act === 'tick' || act === 'ticks') && night === world.night;
        law(!isTick || now === before, 'a tick touched the safety layer');
        before = now;
        night = world.night;
        const blocked = blockedPairs(world);
        if (blocked.length === 0) return;
        const held = deliveries(world);
        for (const [one, other] of [...blocked, ...blocked.map(([a, b]) => [b, a] as const)]) {
          const id = personIn(world, one)?.id;
          const words = held.find(({ holder, document }) => holder === id && isAbout(document, other));
          law(words === undefined, `${id} still holds ${words?.key} of bed ${other}`);
          met();
        }
      };
    });
    expect(met).toBeGreaterThan(IDLE);
  });
});
