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

/** In the order of their names; what once was released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = { '0001-first-tables': firstTables };
