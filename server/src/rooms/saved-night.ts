import type { PersonId } from '@lent-dreams/shared/ids.ts';
import { hashPlain } from '@lent-dreams/shared/maths/hash.ts';
import { type Night, type NightInput, resumeNight } from '../night/night.ts';
import { newSafety, newWorld } from '../night/state/new-world.ts';
import type { World } from '../night/state/world.ts';
import type { SavedNight } from '../store/hub-store.ts';

/** Raise it when a kept world of yesterday's program would be misread though its fields have the same names. */
const SAVE_VERSION = 1;

/** One thing that came in, and the tick at which it did. Steps are by far the most, so they are kept short. */
export type JournalItem =
  | readonly [tick: number, what: NightInput]
  | readonly [tick: number, person: PersonId, mx: number, my: number, seq: number];

type SnapshotBody = { readonly version: string; readonly world: World };

/** Changes by itself when a field of the world comes, goes or is renamed. */
const versionOf = (): string => {
  const seeds = { cast: '', flaw: '', draws: '' };
  const world = newWorld({ seeds, technology: 'guild', machine: '', open: false });
  const parts = [world, world.secret, world.beds[0] ?? {}, newSafety()];
  return `${SAVE_VERSION}-${hashPlain(parts.map((part) => Object.keys(part).toSorted()))}`;
};

const VERSION = versionOf();

/** The world as it stands, as text; `resumeSaved` reads it. */
export const writeSnapshot = (world: World): string =>
  JSON.stringify({ version: VERSION, world } satisfies SnapshotBody);

/** An input as the journal keeps it. */
export const journalItem = (tick: number, what: NightInput): JournalItem => {
  if (what.input !== 'request' || what.request.kind !== 'move') return [tick, what];
  const { mx, my, seq } = what.request;
  return [tick, what.person, mx, my, seq];
};

export type ResumedNight = { readonly night: Night; readonly faults: number };

/**
 * The night as it stood when its last row was written: the snapshot, and after it every input at its own tick. Rows behind
 * a gap are left out, lest a *yes* be given to another question. An input or tick that throws is skipped and counted, as
 * the room skipped it. `otherVersion` when another program wrote it; throws when it cannot be read at all.
 */
export const resumeSaved = ({ snapshot, entries }: SavedNight): ResumedNight | 'otherVersion' => {
  const { version, world } = JSON.parse(snapshot.json) as SnapshotBody;
  if (version !== VERSION) return 'otherVersion';
  const night = resumeNight(world);
  let faults = 0;

  const daring = (step: () => void): void => {
    try {
      step();
    } catch {
      faults += 1;
    }
  };
  const runTo = (tick: number): void => {
    while (world.tick < tick) daring(night.tick);
  };
  const take = (item: JournalItem): void => {
    runTo(item[0]);
    if (item.length === 5) {
      const [, person, mx, my, seq] = item;
      daring(() => night.take({ input: 'request', person, request: { kind: 'move', mx, my, seq } }));
      return;
    }
    const [, what] = item;
    daring(() => night.take(what));
  };

  for (const [index, { seq, tick, json }] of entries.entries()) {
    if (seq !== snapshot.seq + index + 1) break;
    for (const item of JSON.parse(json) as readonly JournalItem[]) take(item);
    runTo(tick);
  }
  // News of what was is no news.
  night.drainNews();
  return { night, faults };
};
