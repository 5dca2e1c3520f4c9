import type { StoreHealth } from './hub-store.ts';
import { type SqliteClient, SqliteError } from './sqlite-client.ts';
import type { Statement } from './sqlite-messages.ts';

/** A commit waits for others this long … */
const GROUP_MS = 30;
/** … and one that a person waits for only this long … */
const TOLD_GROUP_MS = 4;
/** … or until so many statements came together (performance notes: 25–50 ms or 64 rows). */
const GROUP_STATEMENTS = 64;
/** Statements that may wait while the disk fails; beyond, new ones are given up. Some tens of megabytes at most. */
const WAITING_LIMIT = 20_000;
const RETRY_FIRST_MS = 500;
const RETRY_LAST_MS = 10_000;

/** SQLite's codes for a fault of the statement itself (error, constraint, mismatch, range): trying again is no use. */
const HOPELESS_CODES = new Set([1, 19, 20, 25]);

const isHopeless = (error: unknown): boolean => error instanceof SqliteError && HOPELESS_CODES.has(error.code & 0xff);

type Write = {
  readonly statements: readonly Statement[];
  readonly durable: boolean;
  readonly done: (saved: boolean) => void;
};

type WriteOptions = {
  /** A person is told that this is saved: the commit waits for the disk itself. */
  readonly durable: boolean;
};

/** Writes of all hubs, committed in groups and in order. */
export type WriteQueue = {
  /** Resolves with `true` after the commit, with `false` when the write was given up; never rejects. */
  readonly write: (statements: readonly Statement[], options?: WriteOptions) => Promise<boolean>;
  readonly health: () => StoreHealth;
  /** Commits what waits; on a failing disk it tries once and gives up the rest. */
  readonly close: () => Promise<void>;
};

export type WriteQueueOptions = { readonly onTrouble: (reason: string) => void; readonly onRecovery: () => void };

export const createWriteQueue = (client: SqliteClient, { onTrouble, onRecovery }: WriteQueueOptions): WriteQueue => {
  let waiting: Write[] = [];
  let waitingStatements = 0;
  let saved = true;
  let lost = 0;
  let retryMs = RETRY_FIRST_MS;
  let timer: NodeJS.Timeout | undefined;
  /** The wait for which `timer` was set. */
  let timerMs = 0;
  let flushing: Promise<void> | undefined;
  let closing = false;

  const settle = (writes: readonly Write[], isSaved: boolean): void => {
    for (const { statements, done } of writes) {
      waitingStatements -= statements.length;
      if (!isSaved) lost += 1;
      done(isSaved);
    }
  };

  const commit = async (group: readonly Write[]): Promise<void> => {
    await client.run(
      group.flatMap(({ statements }) => statements),
      { durable: group.some(({ durable }) => durable) },
    );
  };

  /** One bad write must not keep the others of its group from the disk. Those not tried yet when the disk fails are returned. */
  const commitOneByOne = async (group: readonly Write[]): Promise<readonly Write[]> => {
    for (const [index, write] of group.entries()) {
      try {
        await commit([write]);
        settle([write], true);
      } catch (error) {
        if (!isHopeless(error)) return group.slice(index);
        onTrouble(String(error));
        settle([write], false);
      }
    }
    return [];
  };

  const takeGroup = (): readonly Write[] => {
    let statements = 0;
    const fits = waiting.findIndex((write) => {
      statements += write.statements.length;
      return statements > GROUP_STATEMENTS;
    });
    return waiting.splice(0, fits === -1 ? waiting.length : Math.max(1, fits));
  };

  const recover = (): void => {
    retryMs = RETRY_FIRST_MS;
    if (!saved) onRecovery();
    saved = true;
  };

  const fail = (group: readonly Write[], error: unknown): void => {
    waiting = [...group, ...waiting];
    if (saved) onTrouble(String(error));
    saved = false;
  };

  /** True when the group is off the queue, saved or given up; false when the disk fails. */
  const flushGroup = async (): Promise<boolean> => {
    const group = takeGroup();
    try {
      await commit(group);
      settle(group, true);
    } catch (error) {
      const left = isHopeless(error) ? await commitOneByOne(group) : group;
      if (left.length > 0) {
        fail(left, error);
        return false;
      }
    }
    recover();
    return true;
  };

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      if (await flushGroup()) continue;
      if (!closing) {
        timer = setTimeout(start, retryMs);
        retryMs = Math.min(RETRY_LAST_MS, retryMs * 2);
      }
      return;
    }
  };

  const start = (): void => {
    clearTimeout(timer);
    timer = undefined;
    flushing ??= flush().finally(() => {
      flushing = undefined;
      // What came while the last group was on its way.
      if (waiting.length > 0 && timer === undefined && !closing) start();
    });
  };

  /** Whichever comes first, what waits already or this. */
  const startIn = (ms: number): void => {
    if (timer !== undefined && ms >= timerMs) return;
    clearTimeout(timer);
    timerMs = ms;
    timer = setTimeout(start, ms);
  };

  return {
    write: (statements, options) => {
      if (closing || waitingStatements + statements.length > WAITING_LIMIT) {
        lost += 1;
        return Promise.resolve(false);
      }
      const { promise, resolve } = Promise.withResolvers<boolean>();
      waiting.push({ statements, durable: options?.durable ?? false, done: resolve });
      waitingStatements += statements.length;
      if (flushing === undefined && saved) {
        if (waitingStatements >= GROUP_STATEMENTS) start();
        else startIn(options?.durable === true ? TOLD_GROUP_MS : GROUP_MS);
      }
      return promise;
    },
    health: () => ({ saved, waiting: waitingStatements, lost }),
    close: async () => {
      closing = true;
      clearTimeout(timer);
      await flushing;
      await flush();
      settle(waiting.splice(0), false);
    },
  };
};
