import { ticksOf } from '@lent-dreams/shared/units.ts';
import { describe, expect, it } from 'vitest';
import { makeLog } from '../log.ts';
import { createNight } from '../night/night.ts';
import type { HubStore, JournalEntry, NightSnapshot, SavedNight } from '../store/hub-store.ts';
import { openNightKeeper } from './night-keeper.ts';

const fresh = () =>
  createNight({
    seeds: { cast: 'cast', flaw: 'flaw', draws: 'draws' },
    technology: 'guild',
    machine: 'none',
    open: false,
  });

type Write = { readonly kind: 'snapshot' | 'row' | 'forget'; readonly told: boolean; readonly scrub: boolean };

/** A store whose disk does as it is told; what it commits, it gives back. */
const fakeStore = () => {
  const disk = {
    saved: true,
    /** Gives up this write, though the disk works. */
    refuses: false,
    holds: false,
    snapshot: null as NightSnapshot | null,
    entries: [] as JournalEntry[],
  };
  const writes: Write[] = [];
  let held: (() => void)[] = [];
  const write = (what: Write, commit: () => void): Promise<boolean> => {
    writes.push(what);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const run = (): void => {
      const saved = disk.saved && !disk.refuses;
      if (saved) commit();
      resolve(saved);
    };
    if (disk.holds) held.push(run);
    else run();
    return promise;
  };
  const store = {
    saveSnapshot: (_slug, snapshot, how) =>
      write({ kind: 'snapshot', told: false, scrub: how?.scrub === true }, () => {
        disk.entries = disk.entries.filter(({ seq }) => seq > snapshot.seq);
        disk.snapshot = snapshot;
      }),
    appendJournal: (_slug, _night, entry, { told }) =>
      write({ kind: 'row', told, scrub: false }, () => void disk.entries.push(entry)),
    forgetNight: () =>
      write({ kind: 'forget', told: false, scrub: false }, () => {
        disk.snapshot = null;
        disk.entries = [];
      }),
    loadNight: async (): Promise<SavedNight | null> =>
      disk.snapshot === null ? null : { snapshot: disk.snapshot, entries: disk.entries },
    health: () => ({ saved: disk.saved, waiting: held.length, lost: 0 }),
  } satisfies Partial<HubStore>;
  const release = (): void => {
    const runs = held;
    held = [];
    for (const run of runs) run();
  };
  return { store: store as unknown as HubStore, disk, writes, release };
};

const openOn = (store: HubStore) => openNightKeeper({ slug: 'hub', store, log: makeLog('silent'), fresh });
type Keeper = Awaited<ReturnType<typeof openOn>>;

const come = ({ night }: Keeper, person: string): string => {
  night.take({ input: 'came', person, name: `name of ${person}`, mayMisuse: true, watch: false });
  return person;
};

const run = ({ night }: Keeper, ticks: number): void => {
  for (let tick = 0; tick < ticks; tick += 1) night.tick();
};

describe('the keeper of a night', () => {
  it('keeps a snapshot at once, then journal rows at most 250 ms apart while things come in, and the clock once a second', async () => {
    const { store, writes } = fakeStore();
    const keeper = await openOn(store);
    expect(writes.splice(0)).toEqual([{ kind: 'snapshot', told: false, scrub: false }]);
    run(keeper, 100);
    expect(writes.splice(0)).toHaveLength(5);
    come(keeper, 'ada');
    run(keeper, 5);
    expect(writes.splice(0)).toEqual([{ kind: 'row', told: false, scrub: false }]);
    run(keeper, 95);
    expect(writes.filter(({ kind }) => kind === 'snapshot')).toHaveLength(1);
  });

  it('brings back who was here', async () => {
    const { store } = fakeStore();
    const first = await openOn(store);
    const ada = come(first, 'ada');
    const ben = come(first, 'ben');
    first.night.take({ input: 'request', person: ada, request: { kind: 'ready', on: true } });
    first.night.take({ input: 'request', person: ben, request: { kind: 'ready', on: true } });
    run(first, 1);
    await first.kept();
    const second = await openOn(store);
    expect(second.night.world.tick).toBe(1);
    expect(second.night.world.phase).toBe('weaving');
    expect(Object.values(second.night.world.people)).toMatchObject([
      { id: 'ada', name: 'name of ada', connected: false },
      { id: 'ben', name: 'name of ben', connected: false },
    ]);
  });

  it('keeps a bed 90 s from the moment at which the night goes on, then a sleeper lies in it', async () => {
    const { store } = fakeStore();
    const first = await openOn(store);
    const [ada, ben] = [come(first, 'ada'), come(first, 'ben')];
    run(first, 50);
    await first.kept();
    const second = await openOn(store);
    const { world } = second.night;
    const bed = world.people[ben]?.bed ?? -1;
    come(second, 'ada');
    expect(world.beds[bed]).toMatchObject({ occupant: 'human', presence: 'away' });
    expect(world.beds[world.people[ada]?.bed ?? -1]).toMatchObject({ occupant: 'human', presence: 'awake' });
    run(second, ticksOf(90) - 1);
    expect(world.beds[bed]?.occupant).toBe('human');
    run(second, 1);
    expect(world.beds[bed]?.occupant).toBe('sleeper');
  });

  it('says that something is kept only when the disk has it', async () => {
    const { store, disk, release } = fakeStore();
    const keeper = await openOn(store);
    const ada = come(keeper, 'ada');
    disk.holds = true;
    keeper.night.take({ input: 'request', person: ada, request: { kind: 'calmMode', on: true } });
    let isKept = false;
    const keeping = keeper.kept().then(() => {
      isKept = true;
    });
    await Promise.resolve();
    expect([isKept, disk.entries.length]).toEqual([false, 0]);
    release();
    await keeping;
    expect(JSON.stringify(disk.entries)).toContain('calmMode');
  });

  it('makes nobody wait for a disk that hangs: the first a moment, the others not at all', async () => {
    const { store, disk, release } = fakeStore();
    const keeper = await openOn(store);
    const ada = come(keeper, 'ada');
    disk.holds = true;
    const press = async (): Promise<number> => {
      const beganMs = performance.now();
      keeper.night.take({ input: 'request', person: ada, request: { kind: 'pressX' } });
      await keeper.kept();
      return performance.now() - beganMs;
    };
    expect(await press()).toBeGreaterThan(300);
    expect(await press()).toBeLessThan(100);
    release();
  });

  it('lets nothing pile up while the disk fails, and catches up by a snapshot', async () => {
    const { store, disk, writes } = fakeStore();
    const keeper = await openOn(store);
    const ada = come(keeper, 'ada');
    run(keeper, 40);
    disk.saved = false;
    writes.length = 0;
    keeper.night.take({ input: 'request', person: ada, request: { kind: 'calmMode', on: true } });
    await keeper.kept();
    run(keeper, 400);
    expect(writes).toEqual([]);
    expect([keeper.diskNews(), keeper.diskNews()]).toEqual(['notSaved', null]);
    disk.saved = true;
    expect([keeper.diskNews(), keeper.diskNews()]).toEqual(['savedAgain', null]);
    run(keeper, 5);
    expect(writes).toEqual([{ kind: 'snapshot', told: false, scrub: false }]);
    const again = await openOn(store);
    expect(again.night.world.tick).toBeGreaterThan(440);
    expect(again.night.world.safety[ada]?.calmMode).toBe(true);
  });

  it('writes the world anew when a write was given up', async () => {
    const { store, disk } = fakeStore();
    const keeper = await openOn(store);
    const ada = come(keeper, 'ada');
    run(keeper, 30);
    disk.refuses = true;
    keeper.night.take({ input: 'request', person: ada, request: { kind: 'calmMode', on: true } });
    await keeper.kept();
    disk.refuses = false;
    run(keeper, 20);
    await keeper.kept();
    const again = await openOn(store);
    expect(again.night.world.safety[ada]?.calmMode).toBe(true);
  });

  it('forgets a person in the snapshot and in the journal', async () => {
    const { store, disk, writes } = fakeStore();
    const keeper = await openOn(store);
    const ada = come(keeper, 'ada');
    run(keeper, 10);
    writes.length = 0;
    keeper.night.take({ input: 'request', person: ada, request: { kind: 'forgetMe' } });
    await keeper.kept();
    expect(writes).toEqual([{ kind: 'snapshot', told: false, scrub: true }]);
    expect(JSON.stringify(disk)).not.toContain('name of ada');
  });

  it('deletes a night that is over, and writes nothing of it after that', async () => {
    const { store, disk } = fakeStore();
    const keeper = await openOn(store);
    come(keeper, 'ada');
    await keeper.close('over');
    run(keeper, 300);
    expect(disk).toMatchObject({ snapshot: null, entries: [] });
  });

  it('begins anew where the night before cannot be read', async () => {
    const { store, disk } = fakeStore();
    disk.snapshot = { night: 1, seq: 0, tick: 9, json: '{"version":' };
    const keeper = await openOn(store);
    expect(keeper.night.world.tick).toBe(0);
    expect(disk.snapshot.json).toContain('"world"');
  });
});
