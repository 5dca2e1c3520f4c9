import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { deliveries, seesBody } from '../../src/night/sight.ts';
import type { PureNight } from '../pure-night.ts';
import { doStep, dreamOf, histories } from './history.ts';
import { playWire, type WirePlay } from './wire-play.ts';

/** Random nights; LAW_RUNS multiplies. */
const RUNS = 2400 * Math.max(1, Number(process.env['LAW_RUNS'] ?? 1));

let nights = 0;
let patches = 0;
const cpuBefore = process.cpuUsage();
afterAll(() => {
  const { user, system } = process.cpuUsage(cpuBefore);
  console.log(`${nights} random nights with ${patches} patches, ${Math.round((user + system) / 1e6)} s of CPU`);
});

/** Sees means granted, and what was revoked is gone: every client's decoded copy is exactly what the world says. */
const compare = ({ world }: PureNight, wire: WirePlay): void => {
  const wanted = new Map<string, string[]>();
  for (const { holder, document } of deliveries(world)) {
    const list = wanted.get(holder) ?? [];
    list.push(JSON.stringify(document));
    wanted.set(holder, list);
  }
  for (const [person, state] of wire.held()) {
    const documents = [...(state.documents?.values() ?? [])].map(({ body }) => body).sort();
    expect(documents, `documents of ${person}`).toEqual((wanted.get(person) ?? []).sort());
    const bodies = [...(state.bodies?.values() ?? [])]
      .map(({ bed, name, x, y, word }) => `${bed} ${name} ${x} ${y} ${word}`)
      .sort();
    const seen = world.beds.flatMap(({ person: id, x, y, word }, bed) =>
      seesBody(world, person, bed) ? [`${bed} ${world.people[id]?.name} ${x} ${y} ${word}`] : [],
    );
    expect(bodies, `bodies seen by ${person}`).toEqual(seen.sort());
  }
};

/** Lets the wire follow what happened to the people of the night. */
const follow = ({ world }: PureNight, wire: WirePlay, act: string, who: string, sameTab: boolean): void => {
  if (act === 'come') wire.come(who, sameTab);
  if (act === 'drop') wire.drop(who);
  if (act === 'leave' && world.people[who] === undefined) wire.leave(who);
};

describe('on the wire', () => {
  it('every client holds after every patch exactly what it may hold', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(histories(30), (history) => {
        nights += 1;
        const dream = dreamOf(history);
        const wire = playWire(dream.world);
        for (const person of Object.keys(dream.world.people)) wire.come(person, false);
        compare(dream, wire);
        for (const step of history.steps) {
          const { act, who } = doStep(dream, step);
          follow(dream, wire, act, who, step % 2 === 0);
          // Not every act has a patch of its own: several changes of one tick must come out right as well.
          if (step % 3 === 0 && act !== 'tick' && act !== 'ticks') continue;
          wire.patch();
          patches += 1;
          compare(dream, wire);
        }
      }),
      { numRuns: RUNS },
    );
    expect(patches).toBeGreaterThan(RUNS);
  });
});
