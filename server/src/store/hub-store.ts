import { FLAW_KINDS } from '@lent-dreams/shared/content/flaw-kinds.ts';
import type { Mode } from '@lent-dreams/shared/rules/act-lengths.ts';

/** Who chose tonight's flaw, as the hub's first page asks. */
export const MACHINES = ['surprise', 'keepsItsWord', ...FLAW_KINDS] as const;
export type Machine = (typeof MACHINES)[number];

/** How threads are made in this hub. */
export const TECHNOLOGIES = ['guild', 'by-feeling'] as const;
export type Technology = (typeof TECHNOLOGIES)[number];

/** A hub as it is kept. Secrets are kept as SHA-256 in hex only. */
export type HubRecord = {
  readonly slug: string;
  /** Cleaned, 1–40 visible letters. */
  readonly name: string;
  /** Five letters to type; none for a private hub, which opens by its key alone. */
  readonly code: string | null;
  readonly private: boolean;
  /** Hash of the link's key; none for a public hub. */
  readonly keyHash: string | null;
  /** Hash of the keeper's person key. */
  readonly keeperHash: string;
  readonly machine: Machine;
  readonly technology: Technology;
  readonly mode: Mode;
  /** Nights finished so far. */
  readonly nights: number;
  /** Kinds of fusions its dreamers found, in that order. */
  readonly book: readonly string[];
  readonly createdAtMs: number;
  /** When the keeper last changed link or code. */
  readonly linkChangedAtMs: number | null;
};

/** A key or code that no longer opens its hub. */
type RetiredLink = {
  /** SHA-256 in hex of the key, or of the code. */
  readonly hash: string;
  readonly slug: string;
  readonly changedAtMs: number;
};

/** One row of a night's journal: all that came into it between two writes. */
export type JournalEntry = {
  /** Counts up by one; writing the same number again replaces the row. */
  readonly seq: number;
  /** Where the night stood when the row was written. */
  readonly tick: number;
  readonly json: string;
};

/** A whole night, private things and seeds included. It never leaves the data folder. */
export type NightSnapshot = {
  readonly night: number;
  /** Last row of the journal that it holds already; 0 before the first. */
  readonly seq: number;
  readonly tick: number;
  readonly json: string;
};

/** What is left of a night that was interrupted. */
export type SavedNight = {
  readonly snapshot: NightSnapshot;
  /** The rows after the snapshot, in order. */
  readonly entries: readonly JournalEntry[];
};

type NightSummary = { readonly night: number; readonly finishedAtMs: number; readonly json: string };

export type StoreHealth = {
  /** False while writes fail: the game goes on in memory, and people are told that it is not saved. */
  readonly saved: boolean;
  /** Writes not committed yet. */
  readonly waiting: number;
  /** Writes given up since the start. */
  readonly lost: number;
};

/**
 * Where hubs and nights outlive the process.
 * A write resolves after its commit with `true`, or with `false` when it was given up; it never rejects, so a caller
 * in a hurry may ignore it. While the disk fails, writes wait and are tried again.
 * A read rejects with `StoreOutage` when the disk fails.
 */
export type HubStore = {
  readonly loadHubs: () => Promise<readonly HubRecord[]>;
  readonly loadRetiredLinks: () => Promise<readonly RetiredLink[]>;
  /** Adds or replaces. */
  readonly saveHub: (hub: HubRecord) => Promise<boolean>;
  readonly retireLink: (link: RetiredLink) => Promise<boolean>;

  /**
   * Keeps the newest snapshot of the hub's night; all that it replaces is dropped with it. `scrub` also wipes what was
   * dropped from the file itself, for somebody who asked to be forgotten.
   */
  readonly saveSnapshot: (slug: string, snapshot: NightSnapshot, how?: { readonly scrub: boolean }) => Promise<boolean>;
  /** `told`: a person waits to hear that it is kept, so the commit is made at once and waits for the disk itself. */
  readonly appendJournal: (
    slug: string,
    night: number,
    entry: JournalEntry,
    how: { readonly told: boolean },
  ) => Promise<boolean>;
  /** The hub's interrupted night, once all writes asked for before are made. Null when there is none, or it waited too long. */
  readonly loadNight: (slug: string) => Promise<SavedNight | null>;
  /** Deletes what was kept of the hub's running night; how its nights ended stays. */
  readonly forgetNight: (slug: string) => Promise<boolean>;
  readonly finishNight: (slug: string, night: number, summaryJson: string) => Promise<boolean>;
  /** Newest first. */
  readonly nightSummaries: (slug: string, limit: number) => Promise<readonly NightSummary[]>;

  readonly health: () => StoreHealth;
  /** Writes what waits, as far as the disk lets it, and closes. */
  readonly close: () => Promise<void>;
};

/** The disk or the database failed; the reason is the `cause`. */
export class StoreOutage extends Error {
  override readonly name = 'StoreOutage';
}
