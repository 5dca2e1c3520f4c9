import { setTimeout as delay } from 'node:timers/promises';
import { TICKS_PER_SECOND } from '@lent-dreams/shared/units.ts';
import type { HubServices } from '../hubs/hub-services.ts';
import type { Night, NightInput } from '../night/night.ts';
import { type JournalItem, journalItem, resumeSaved, writeSnapshot } from './saved-night.ts';

/** What nobody waits for is on its way to the disk within 250 ms … */
const FLUSH_TICKS = 5;
/** … and where nothing comes in, the clock of the night alone is kept once a second. */
const CLOCK_TICKS = TICKS_PER_SECOND;
const SNAPSHOT_TICKS = 10 * TICKS_PER_SECOND;
/** A snapshot that could not be written is tried again after this. */
const RETRY_TICKS = TICKS_PER_SECOND;
/** An answer waits this long for the disk, and no longer: the game goes on in memory. */
const PATIENCE_MS = 400;
const CLOSE_PATIENCE_MS = 3000;

/** A night that outlives the process. */
export type NightKeeper = {
  /** Like any other night; all that it takes is written down. */
  readonly night: Night;
  /** Resolves when all that was taken so far is on the disk, or when the disk has been waited for long enough. */
  readonly kept: () => Promise<void>;
  /** Whether the disk began to fail, or works again, since this was last asked; null while nothing changed. */
  readonly diskNews: () => 'notSaved' | 'savedAgain' | null;
  /** The last word: `sleeps` to be resumed by whoever comes first, `over` to be deleted. */
  readonly close: (how: 'sleeps' | 'over') => Promise<void>;
};

type KeeperNeeds = Pick<HubServices, 'store' | 'log'> & {
  readonly slug: string;
  /** Makes a night where none waits. */
  readonly fresh: () => Night;
};

const within = async (work: Promise<unknown>, ms: number): Promise<boolean> => {
  const impatience = new AbortController();
  const late = delay(ms, false, { signal: impatience.signal }).catch(() => false);
  const isDone = await Promise.race([work.then(() => true), late]);
  impatience.abort();
  return isDone;
};

type Beginning = { readonly night: Night; readonly seq: number };

/** The hub's interrupted night as it stood, or a new one; whatever is wrong with the old one, people can dream. */
const begin = async ({ store, log, slug, fresh }: KeeperNeeds): Promise<Beginning> => {
  try {
    const saved = await store.loadNight(slug);
    if (saved !== null) {
      const resumed = resumeSaved(saved);
      if (resumed !== 'otherVersion') {
        const { tick, phase } = resumed.night.world;
        log.info({ tick, phase, faults: resumed.faults }, 'an interrupted night goes on');
        return { night: resumed.night, seq: saved.entries.at(-1)?.seq ?? saved.snapshot.seq };
      }
      log.warn({}, 'a night kept by another version cannot go on; the hub begins anew');
    }
  } catch (error) {
    log.error({ err: error }, 'an interrupted night cannot be read; the hub begins anew');
  }
  return { night: fresh(), seq: 0 };
};

/**
 * Takes up the hub's interrupted night, or begins one, and keeps it from then on: every input goes to the journal, the
 * whole world to a snapshot every ten seconds, at each new phase and when somebody is forgotten. People of an interrupted
 * night have lost their line in this moment, and as long as anybody else to come back.
 */
export const openNightKeeper = async (needs: KeeperNeeds): Promise<NightKeeper> => {
  const { store, slug } = needs;
  const { night, seq: lastSeq } = await begin(needs);
  const { world } = night;
  let seq = lastSeq;
  let items: JournalItem[] = [];
  let rowTick = world.tick;
  let snapshotTick = world.tick;
  let phase = world.phase;
  let written: Promise<boolean> = Promise.resolve(true);
  /** Journal and snapshot together do not give the world any more: only a new snapshot does. */
  let isStale = false;
  let mustScrub = false;
  let isLate = false;
  let isClosed = false;
  /** What people were last told. */
  let toldSaved = true;

  const watch = (writing: Promise<boolean>): void => {
    written = writing;
    void writing.then((saved) => {
      isLate = false;
      if (!saved) isStale = true;
    });
  };

  /** Takes a number of its own, so that rows after a snapshot that was lost do not seem to follow the one before. */
  const snapshot = (): void => {
    seq += 1;
    items = [];
    [rowTick, snapshotTick, phase, isStale] = [world.tick, world.tick, world.phase, false];
    const json = writeSnapshot(world);
    const writing = store.saveSnapshot(slug, { night: world.night, seq, tick: world.tick, json }, { scrub: mustScrub });
    const scrubs = mustScrub;
    mustScrub = false;
    watch(writing);
    void writing.then((saved) => {
      if (!saved && scrubs) mustScrub = true;
    });
  };

  const row = (told: boolean): void => {
    seq += 1;
    const entry = { seq, tick: world.tick, json: JSON.stringify(items) };
    items = [];
    rowTick = world.tick;
    watch(store.appendJournal(slug, world.night, entry, { told }));
  };

  /** Sends what came in on its way. While the disk fails nothing piles up: a snapshot catches up later. */
  const flush = (told: boolean): void => {
    if (isClosed) return;
    if (!store.health().saved) isStale = true;
    if (!isStale) {
      if (items.length > 0 || world.tick - rowTick >= CLOCK_TICKS) row(told);
      return;
    }
    items = [];
    if (store.health().saved && world.tick - snapshotTick >= RETRY_TICKS) snapshot();
  };

  const scrub = (): void => {
    mustScrub = true;
    if (store.health().saved) snapshot();
    else isStale = true;
  };

  const take = (input: NightInput): ReturnType<Night['take']> => {
    const { tick } = world;
    let reply: ReturnType<Night['take']>;
    try {
      reply = night.take(input);
    } catch (error) {
      // Half of it may have happened, and would not happen again.
      isStale = true;
      snapshotTick = world.tick - RETRY_TICKS;
      throw error;
    }
    if (!reply.ok) return reply;
    items.push(journalItem(tick, input));
    if (input.input === 'request' && input.request.kind === 'forgetMe') scrub();
    return reply;
  };

  const tick = (): void => {
    try {
      night.tick();
    } finally {
      const isDue = world.phase !== phase || world.tick - snapshotTick >= SNAPSHOT_TICKS;
      if (isDue && store.health().saved && !isClosed) snapshot();
      else if (world.tick % FLUSH_TICKS === 0) flush(false);
    }
  };

  for (const { id, connected } of Object.values(world.people)) if (connected) take({ input: 'dropped', person: id });
  snapshot();

  return {
    night: { ...night, take, tick },
    kept: async () => {
      flush(true);
      if (isStale || isLate) return;
      if (!(await within(written, PATIENCE_MS))) isLate = true;
    },
    diskNews: () => {
      const { saved } = store.health();
      if (saved === toldSaved) return null;
      toldSaved = saved;
      return saved ? 'savedAgain' : 'notSaved';
    },
    close: async (how) => {
      if (isClosed) return;
      if (how === 'sleeps') snapshot();
      else watch(store.forgetNight(slug));
      isClosed = true;
      await within(written, CLOSE_PATIENCE_MS);
    },
  };
};
