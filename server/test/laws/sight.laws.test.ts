import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Night } from '../../src/night/night.ts';
import { changedDeliveries, deliveries, seesBody } from '../../src/night/sight.ts';
import type { Fact } from '../../src/night/state/facts.ts';
import { type Bed, personIn, type World } from '../../src/night/state/world.ts';
import { newTouched, touch, untouch } from '../../src/night/touched.ts';
import type { PureNight } from '../pure-night.ts';
import { doStep, dreamOf, type History, histories } from './history.ts';

type Watch = (world: World, fact: Fact, happen: () => void) => void;
const watched = vi.hoisted((): { watch: Watch } => ({ watch: (_world, _fact, happen) => happen() }));
vi.mock('../../src/night/state/apply.ts', async (original) => {
  const { apply } = await original<typeof import('../../src/night/state/apply.ts')>();
  return { apply: (world: World, fact: Fact) => watched.watch(world, fact, () => apply(world, fact)) };
});

/** Random nights; LAW_RUNS multiplies. */
const TIMES = Math.max(1, Number(process.env['LAW_RUNS'] ?? 1));
const RUNS = 1200 * TIMES;
const FACT_RUNS = 300 * TIMES;
const TICKS_BETWEEN = 3;
/** All walk to one side of the board and beside it, while The Turning Streets haunt a bed. */
const ALL_BESIDE_THE_BOARD: History = { seed: 39, steps: [654880980, 59323380, 295940010, 1446014700] };

type Place = { readonly x: number; readonly y: number };
/** All that only some people may see, as words: documents by key, who sees which body with what, places of bodies. */
type Seen = { readonly documents: Map<string, string>; bodies: string; places: readonly Place[] };

const placesIn = (world: World): Place[] => world.beds.map(({ x, y }) => ({ x, y }));

const bodiesIn = (world: World): string =>
  JSON.stringify(
    world.beds.map((_bed, bed) => [
      personIn(world, bed)?.id,
      personIn(world, bed)?.name,
      Object.keys(world.people).filter((viewer) => seesBody(world, viewer, bed)),
    ]),
  );

const all = (world: World): Seen => ({
  documents: new Map(
    deliveries(world).map(({ key, holder, document }) => [key, `${holder} ${JSON.stringify(document)}`]),
  ),
  bodies: bodiesIn(world),
  places: placesIn(world),
});

/** Brings what was seen up to date by what was touched alone. */
const catchUp = (seen: Seen, { world, touched }: Pick<Night, 'world' | 'touched'>): Seen => {
  if (touched.everything) return all(world);
  for (const { key, holder, document } of changedDeliveries(world, touched)) {
    expect(seen.documents.has(key), `${key} is new`).toBe(true);
    seen.documents.set(key, `${holder} ${JSON.stringify(document)}`);
  }
  const places = seen.places.map((place, bed) => (touched.walked.has(bed) ? (world.beds[bed] as Bed) : place));
  return { ...seen, places: places.map(({ x, y }) => ({ x, y })) };
};

/** Everybody in a bed takes a step, and the first one who may says a word. */
const walk = ({ world, take }: PureNight, by: number): void => {
  for (const { id, bed } of Object.values(world.people)) {
    const seq = ((world.beds[bed]?.strideSeq ?? 0) + 1) % 65_536;
    if (bed >= 0) take(id, { kind: 'move', mx: (by % 255) - 127, my: ((by >> 8) % 255) - 127, seq });
  }
  for (const { id } of Object.values(world.people)) if (take(id, { kind: 'sayQuick', word: 'yes' }).ok) return;
};

describe('what was touched', () => {
  it('is all that changed: looking only there gives the same as looking at everything', { timeout: 600_000 }, () => {
    let quick = 0;
    let looks = 0;
    fc.assert(
      fc.property(histories(20), (history) => {
        const dream = dreamOf(history);
        const { night, world } = dream;
        let seen = all(world);
        untouch(night.touched);
        const look = (): void => {
          looks += 1;
          if (!night.touched.everything && night.touched.walked.size > 0) quick += 1;
          seen = catchUp(seen, night);
          untouch(night.touched);
          expect(seen).toEqual(all(world));
        };
        for (const step of history.steps) {
          doStep(dream, step);
          look();
          for (let tick = 0; tick < TICKS_BETWEEN; tick += 1) {
            walk(dream, step);
            dream.run(1);
            look();
          }
        }
      }),
      { numRuns: RUNS, examples: [[ALL_BESIDE_THE_BOARD]] },
    );
    // Else this would show nothing, and spare nothing.
    expect(quick).toBeGreaterThan(looks / 2);
  });

  it('by each fact alone is all that it changed', { timeout: 600_000 }, () => {
    const met = new Set<Fact['fact']>();
    const before = watched.watch;
    fc.assert(
      fc.property(histories(20), (history) => {
        let seen: Seen | undefined;
        watched.watch = (world, fact, happen) => {
          const touched = newTouched();
          untouch(touched);
          touch(touched, fact);
          if (!touched.everything) seen ??= all(world);
          happen();
          if (touched.everything || seen === undefined) {
            seen = undefined;
            return;
          }
          met.add(fact.fact);
          seen = catchUp(seen, { world, touched });
          expect(seen, fact.fact).toEqual(all(world));
        };
        const dream = dreamOf(history);
        // So strong a feeling fulfils wishes.
        if (history.seed % 2 === 0) for (const bed of dream.world.beds) bed.feelings = bed.feelings.map(() => 60);
        for (const step of history.steps) {
          // What a history does by its own hand is no fact.
          seen = undefined;
          doStep(dream, step);
          walk(dream, step);
          dream.run(1);
        }
      }),
      { numRuns: FACT_RUNS },
    );
    watched.watch = before;
    expect([...met].toSorted((one, other) => one.localeCompare(other))).toEqual([
      'acted',
      'bodyMoved',
      'botTurned',
      'curveSampled',
      'fieldStepped',
      'flawActed',
      'heatCounted',
      'lucidityChanged',
      'moodCounted',
      'overlaysRead',
      'placeKept',
      'shadeChanged',
      'strideQueued',
      'ticked',
      'wakingCounted',
      'weaveMeasured',
      'wished',
    ]);
  });
});
