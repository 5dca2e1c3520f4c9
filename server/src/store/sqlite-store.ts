import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type HubRecord, type HubStore, StoreOutage } from './hub-store.ts';
import { migrations } from './migrations.ts';
import { openSqliteClient, type SqliteClient } from './sqlite-client.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { Statement } from './sqlite-messages.ts';
import type { Tables } from './tables.ts';
import { createWriteQueue } from './write-queue.ts';

/** An interrupted night waits this long for its people; then it is deleted. */
const NIGHT_WAITS_MS = 12 * 3_600_000;
/** A reader waits this long for the writes before it. */
const READ_PATIENCE_MS = 2000;

/** The hot path: every running night writes some rows a second, so Kysely is left out. */
const JOURNAL_SQL = 'INSERT OR REPLACE INTO journal (hub_slug, night, seq, tick, body) VALUES (?, ?, ?, ?, ?)';
const NIGHT_SQL = 'INSERT OR IGNORE INTO nights (hub_slug, night, started_at_ms) VALUES (?, ?, ?)';
const SNAPSHOT_SQL =
  'INSERT OR REPLACE INTO snapshots (hub_slug, night, seq, tick, body, saved_at_ms) VALUES (?, ?, ?, ?, ?, ?)';
const DROP_OTHER_SNAPSHOTS_SQL = 'DELETE FROM snapshots WHERE hub_slug = ? AND night <> ?';
const DROP_OLDER_ROWS_SQL = 'DELETE FROM journal WHERE hub_slug = ? AND (night <> ? OR seq <= ?)';
const FORGET_SNAPSHOTS_SQL = 'DELETE FROM snapshots WHERE hub_slug = ?';
const FORGET_ROWS_SQL = 'DELETE FROM journal WHERE hub_slug = ?';
const TIRED_SNAPSHOTS_SQL = 'DELETE FROM snapshots WHERE saved_at_ms < ?';
const ORPHAN_ROWS_SQL =
  'DELETE FROM journal WHERE NOT EXISTS (SELECT 1 FROM snapshots WHERE snapshots.hub_slug = journal.hub_slug)';
/** Empties the log of changes, where overwritten pages still lie in their old form. */
const SCRUB_SQL = 'PRAGMA wal_checkpoint(TRUNCATE)';

export type SqliteStoreOptions = {
  /** Made when missing. */
  readonly dataDir: string;
  readonly wallMs: () => number;
  readonly onTrouble: (reason: string) => void;
  readonly onRecovery: () => void;
};

const migrate = async (db: Kysely<Tables>): Promise<void> => {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  }).migrateToLatest();
  if (error !== undefined) throw error;
};

const rowOf = (hub: HubRecord): Tables['hubs'] => ({
  slug: hub.slug,
  name: hub.name,
  code: hub.code,
  private: hub.private ? 1 : 0,
  key_hash: hub.keyHash,
  keeper_hash: hub.keeperHash,
  machine: hub.machine,
  technology: hub.technology,
  mode: hub.mode,
  nights: hub.nights,
  book: hub.book.join(','),
  created_at_ms: hub.createdAtMs,
  link_changed_at_ms: hub.linkChangedAtMs,
});

const hubOf = (row: Tables['hubs']): HubRecord => ({
  slug: row.slug,
  name: row.name,
  code: row.code,
  private: row.private === 1,
  keyHash: row.key_hash,
  keeperHash: row.keeper_hash,
  machine: row.machine,
  technology: row.technology,
  mode: row.mode,
  nights: row.nights,
  book: row.book.split(',').filter((kind) => kind !== ''),
  createdAtMs: row.created_at_ms,
  linkChangedAtMs: row.link_changed_at_ms,
});

const reading = async <Result>(read: () => Promise<Result>): Promise<Result> => {
  try {
    return await read();
  } catch (cause) {
    throw new StoreOutage('the store cannot be read', { cause });
  }
};

/** Forgets nights that waited too long. */
const forgetTired = (nowMs: number): readonly Statement[] => [
  { sql: TIRED_SNAPSHOTS_SQL, parameters: [nowMs - NIGHT_WAITS_MS] },
  { sql: ORPHAN_ROWS_SQL, parameters: [] },
];

const storeOn = (client: SqliteClient, db: Kysely<Tables>, options: SqliteStoreOptions): HubStore => {
  const { wallMs } = options;
  const queue = createWriteQueue(client, options);
  const nightRow = (slug: string, night: number): Statement => ({
    sql: NIGHT_SQL,
    parameters: [slug, night, wallMs()],
  });

  const scrub = async (): Promise<void> => {
    // Another connection that reads keeps the log a while longer; SQLite empties it in time by itself.
    await client.run([{ sql: SCRUB_SQL, parameters: [] }]).catch(() => undefined);
  };

  const writesBefore = async (): Promise<void> => {
    if (queue.health().waiting === 0) return;
    const impatience = new AbortController();
    const patience = delay(READ_PATIENCE_MS, undefined, { signal: impatience.signal, ref: false });
    await Promise.race([queue.write([], { durable: true }), patience.catch(() => undefined)]);
    impatience.abort();
  };

  const loadNight: HubStore['loadNight'] = async (slug) => {
    await writesBefore();
    return reading(async () => {
      const snapshot = await db
        .selectFrom('snapshots')
        .select(['night', 'seq', 'tick', 'body as json'])
        .where('hub_slug', '=', slug)
        .where('saved_at_ms', '>=', wallMs() - NIGHT_WAITS_MS)
        .orderBy('night', 'desc')
        .executeTakeFirst();
      if (snapshot === undefined) return null;
      const entries = await db
        .selectFrom('journal')
        .select(['seq', 'tick', 'body as json'])
        .where('hub_slug', '=', slug)
        .where('night', '=', snapshot.night)
        .where('seq', '>', snapshot.seq)
        .orderBy('seq')
        .execute();
      return { snapshot, entries };
    });
  };

  return {
    loadHubs: () => reading(async () => (await db.selectFrom('hubs').selectAll().execute()).map(hubOf)),
    loadRetiredLinks: () =>
      reading(async () => {
        const rows = await db.selectFrom('retired_links').selectAll().execute();
        return rows.map(({ hash, slug, changed_at_ms }) => ({ hash, slug, changedAtMs: changed_at_ms }));
      }),
    saveHub: (hub) => {
      const { slug, ...changes } = rowOf(hub);
      const statement = db
        .insertInto('hubs')
        .values({ slug, ...changes })
        .onConflict((conflict) => conflict.column('slug').doUpdateSet(changes))
        .compile();
      return queue.write([statement], { durable: true });
    },
    retireLink: ({ hash, slug, changedAtMs }) => {
      const statement = db
        .insertInto('retired_links')
        .values({ hash, slug, changed_at_ms: changedAtMs })
        .onConflict((conflict) => conflict.column('hash').doUpdateSet({ changed_at_ms: changedAtMs }))
        .compile();
      return queue.write([statement], { durable: true });
    },
    saveSnapshot: async (slug, { night, seq, tick, json }, how) => {
      const saved = await queue.write([
        nightRow(slug, night),
        { sql: SNAPSHOT_SQL, parameters: [slug, night, seq, tick, json, wallMs()] },
        { sql: DROP_OTHER_SNAPSHOTS_SQL, parameters: [slug, night] },
        { sql: DROP_OLDER_ROWS_SQL, parameters: [slug, night, seq] },
      ]);
      if (saved && how?.scrub === true) await scrub();
      return saved;
    },
    appendJournal: (slug, night, { seq, tick, json }, { told }) =>
      queue.write([{ sql: JOURNAL_SQL, parameters: [slug, night, seq, tick, json] }], { durable: told }),
    loadNight,
    forgetNight: (slug) =>
      queue.write([
        { sql: FORGET_SNAPSHOTS_SQL, parameters: [slug] },
        { sql: FORGET_ROWS_SQL, parameters: [slug] },
        ...forgetTired(wallMs()),
      ]),
    finishNight: (slug, night, summaryJson) => {
      const finish = db
        .updateTable('nights')
        .set({ finished_at_ms: wallMs(), summary: summaryJson })
        .where('hub_slug', '=', slug)
        .where('night', '=', night)
        .compile();
      return queue.write([nightRow(slug, night), finish, ...forgetTired(wallMs())], { durable: true });
    },
    nightSummaries: (slug, limit) =>
      reading(async () => {
        const rows = await db
          .selectFrom('nights')
          .select(['night', 'finished_at_ms', 'summary'])
          .where('hub_slug', '=', slug)
          .where('finished_at_ms', 'is not', null)
          .orderBy('night', 'desc')
          .limit(limit)
          .execute();
        return rows.map((row) => ({
          night: row.night,
          finishedAtMs: row.finished_at_ms ?? 0,
          json: row.summary ?? 'null',
        }));
      }),
    health: queue.health,
    close: async () => {
      await queue.close();
      await client.close();
    },
  };
};

/**
 * Opens `dreams.sqlite` in the data folder, making both when missing, brings its tables up to date and drops nights
 * that were interrupted too long ago. Rejects when the folder or the file cannot be used.
 */
export const openSqliteStore = async (options: SqliteStoreOptions): Promise<HubStore> => {
  mkdirSync(options.dataDir, { recursive: true });
  const client = await openSqliteClient(join(options.dataDir, 'dreams.sqlite'));
  const db = new Kysely<Tables>({ dialect: sqliteDialect(client) });
  await migrate(db);
  await client.run(forgetTired(options.wallMs()));
  return storeOn(client, db, options);
};
