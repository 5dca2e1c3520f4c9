import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SqliteClient } from './sqlite-client.ts';

const connectionTo = (client: SqliteClient): DatabaseConnection => ({
  executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
    const [rows] = await client.run([{ sql, parameters }]);
    return { rows: (rows ?? []) as Row[] };
  },
  streamQuery: () => {
    throw new Error('the database thread does not stream');
  },
});

const driverOf = (client: SqliteClient): Driver => {
  const connection = connectionTo(client);
  // One connection: whoever comes second waits for the first to give it back.
  let free: Promise<void> = Promise.resolve();
  let giveBack = (): void => undefined;
  const execute = (sql: string) => async (): Promise<void> => {
    await client.run([{ sql, parameters: [] }]);
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const before = free;
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      await before;
      giveBack = resolve;
      return connection;
    },
    releaseConnection: async () => giveBack(),
    beginTransaction: execute('BEGIN IMMEDIATE'),
    commitTransaction: execute('COMMIT'),
    rollbackTransaction: execute('ROLLBACK'),
    // The store closes the client itself, after its last write.
    destroy: async () => undefined,
  };
};

/**
 * Kysely on a SQLite client. Reads go through it; writes are compiled by it and handed to the write queue, which makes
 * the transactions, so that a transaction of Kysely's never meets one of the queue's.
 */
export const sqliteDialect = (client: SqliteClient): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => driverOf(client),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
