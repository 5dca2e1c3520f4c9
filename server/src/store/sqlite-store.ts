import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type HubRecord, type HubStore, StoreOutage } from './hub-store.ts';
import { migrations } from './migrations.ts';
import { openSqliteClient, type SqliteClient } from './sqlite-client.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { Statement } from './sqlite-messages.ts';
import type { Tables } from './tables.ts';
import { createWriteQueue } from './write-queue.ts';

/** Raw logs of finished nights are kept this long, then only their summary (design: night logs 30 days). */
const LOG_DAYS = 30;
const DAY_MS = 86_400_000;

/** The hot path: every tick with a fact writes a row, so Kysely is left out. */
const JOURNAL_SQL = 'INSERT OR REPLACE INTO journal (hub_slug, night, seq, tick, body) VALUES (?, ?, ?, ?, ?)';
const NIGHT_SQL = 'INSERT OR IGNORE INTO nights (hub_slug, night, started_at_ms) VALUES (?, ?, ?)';
const SNAPSHOT_SQL = 'INSERT OR REPLACE INTO snapshots (hub_slug, night, tick, body) VALUES (?, ?, ?, ?)';

const FORGET_JOURNALS_SQL = `DELETE FROM journal WHERE EXISTS (
  SELECT 1 FROM nights WHERE nights.hub_slug = journal.hub_slug AND nights.night = journal.night
  AND nights.finished_at_ms < ?)`;

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
  nights: hub.nights,
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
  nights: row.nights,
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

const storeOn = (client: SqliteClient, db: Kysely<Tables>, options: SqliteStoreOptions): HubStore => {
  const { wallMs } = options;
  const queue = createWriteQueue(client, options);
  const nightRow = (slug: string, night: number): Statement => ({
    sql: NIGHT_SQL,
    parameters: [slug, night, wallMs()],
  });

  const loadNight: HubStore['loadNight'] = (slug, night) =>
    reading(async () => {
      const snapshot = await db
        .selectFrom('snapshots')
        .select(['tick', 'body as json'])
        .where('hub_slug', '=', slug)
        .where('night', '=', night)
        .executeTakeFirst();
      const entries = await db
        .selectFrom('journal')
        .select(['seq', 'tick', 'body as json'])
        .where('hub_slug', '=', slug)
        .where('night', '=', night)
        .orderBy('seq')
        .execute();
      return snapshot === undefined && entries.length === 0 ? null : { night, snapshot: snapshot ?? null, entries };
    });

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
    saveSnapshot: (slug, night, tick, json) =>
      queue.write([nightRow(slug, night), { sql: SNAPSHOT_SQL, parameters: [slug, night, tick, json] }]),
    appendJournal: (slug, night, entries) =>
      queue.write([
        nightRow(slug, night),
        ...entries.map(({ seq, tick, json }) => ({ sql: JOURNAL_SQL, parameters: [slug, night, seq, tick, json] })),
      ]),
    loadNight,
    unfinishedNight: (slug) =>
      reading(async () => {
        const row = await db
          .selectFrom('nights')
          .select('night')
          .where('hub_slug', '=', slug)
          .where('finished_at_ms', 'is', null)
          .orderBy('night', 'desc')
          .executeTakeFirst();
        return row?.night ?? null;
      }),
    finishNight: (slug, night, summaryJson) => {
      const finish = db
        .updateTable('nights')
        .set({ finished_at_ms: wallMs(), summary: summaryJson })
        .where('hub_slug', '=', slug)
        .where('night', '=', night)
        .compile();
      const drop = db.deleteFrom('snapshots').where('hub_slug', '=', slug).where('night', '=', night).compile();
      return queue.write([nightRow(slug, night), finish, drop], { durable: true });
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
 * Opens `dreams.sqlite` in the data folder, making both when missing, brings its tables up to date and drops raw logs of
 * nights finished long ago. Rejects when the folder or the file cannot be used.
 */
export const openSqliteStore = async (options: SqliteStoreOptions): Promise<HubStore> => {
  mkdirSync(options.dataDir, { recursive: true });
  const client = await openSqliteClient(join(options.dataDir, 'dreams.sqlite'));
  const db = new Kysely<Tables>({ dialect: sqliteDialect(client) });
  await migrate(db);
  await client.run([{ sql: FORGET_JOURNALS_SQL, parameters: [options.wallMs() - LOG_DAYS * DAY_MS] }]);
  return storeOn(client, db, options);
};
