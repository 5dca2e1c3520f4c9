import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const firstTables: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('hubs')
      .addColumn('slug', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.unique())
      .addColumn('private', 'integer', (column) => column.notNull())
      .addColumn('key_hash', 'text')
      .addColumn('keeper_hash', 'text', (column) => column.notNull())
      .addColumn('machine', 'text', (column) => column.notNull())
      .addColumn('technology', 'text', (column) => column.notNull())
      .addColumn('nights', 'integer', (column) => column.notNull())
      .addColumn('created_at_ms', 'integer', (column) => column.notNull())
      .addColumn('link_changed_at_ms', 'integer')
      .execute();
    await db.schema
      .createTable('retired_links')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('slug', 'text', (column) => column.notNull())
      .addColumn('changed_at_ms', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('nights')
      .addColumn('hub_slug', 'text', (column) => column.notNull())
      .addColumn('night', 'integer', (column) => column.notNull())
      .addColumn('started_at_ms', 'integer', (column) => column.notNull())
      .addColumn('finished_at_ms', 'integer')
      .addColumn('summary', 'text')
      .addPrimaryKeyConstraint('nights_key', ['hub_slug', 'night'])
      .execute();
    await db.schema
      .createTable('snapshots')
      .addColumn('hub_slug', 'text', (column) => column.notNull())
      .addColumn('night', 'integer', (column) => column.notNull())
      .addColumn('tick', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('snapshots_key', ['hub_slug', 'night'])
      .execute();
    await db.schema
      .createTable('journal')
      .addColumn('hub_slug', 'text', (column) => column.notNull())
      .addColumn('night', 'integer', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('tick', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('journal_key', ['hub_slug', 'night', 'seq'])
      .execute();
  },
};

/** Nothing wrote snapshots before these columns came. */
const snapshotPlace: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const column of ['seq', 'saved_at_ms'])
      await db.schema
        .alterTable('snapshots')
        .addColumn(column, 'integer', (kind) => kind.notNull().defaultTo(0))
        .execute();
  },
};

/** What a hub's dreamers found lasts from night to night. */
const fusionBook: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable('hubs')
      .addColumn('book', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
  },
};

/** Hubs from before had whole nights only. */
const nightMode: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable('hubs')
      .addColumn('mode', 'text', (column) => column.notNull().defaultTo('standard'))
      .execute();
  },
};

/** In the order of their names; what once was released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-snapshot-place': snapshotPlace,
  '0003-fusion-book': fusionBook,
  '0004-night-mode': nightMode,
};
