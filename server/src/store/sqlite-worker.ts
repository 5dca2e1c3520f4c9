import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './sqlite-messages.ts';

// A commit may wait milliseconds for the disk: it must not do so on the thread that runs the nights.

const STATEMENT_LIMIT = 200;

const { path } = workerData as { readonly path: string };
const database = new DatabaseSync(path);
database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
// What is deleted is overwritten: private things of a night do not linger in free pages.
database.exec('PRAGMA secure_delete = ON');

const prepared = new Map<string, StatementSync>();

const prepare = (sql: string): StatementSync => {
  const known = prepared.get(sql);
  if (known !== undefined) return known;
  if (prepared.size >= STATEMENT_LIMIT) prepared.clear();
  const statement = database.prepare(sql);
  prepared.set(sql, statement);
  return statement;
};

const runOne = (sql: string, parameters: readonly unknown[]): readonly unknown[] => {
  const statement = prepare(sql);
  const values = parameters as SQLInputValue[];
  if (statement.columns().length > 0) return statement.all(...values);
  statement.run(...values);
  return [];
};

const runAll = ({ statements, durable }: WorkerRequest): readonly (readonly unknown[])[] => {
  const only = statements.length === 1 && !durable ? statements[0] : undefined;
  if (only !== undefined) return [runOne(only.sql, only.parameters)];
  if (durable) database.exec('PRAGMA synchronous = FULL');
  try {
    database.exec('BEGIN IMMEDIATE');
    const rows = statements.map(({ sql, parameters }) => runOne(sql, parameters));
    database.exec('COMMIT');
    return rows;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  } finally {
    if (durable) database.exec('PRAGMA synchronous = NORMAL');
  }
};

const answer = (request: WorkerRequest): WorkerReply => {
  try {
    return { id: request.id, ok: true, rows: runAll(request) };
  } catch (error) {
    const { message, errcode } = error as Error & { errcode?: number };
    return { id: request.id, ok: false, message, code: errcode ?? 0 };
  }
};

parentPort?.on('message', (request: WorkerRequest | 'close') => {
  if (request !== 'close') {
    parentPort?.postMessage(answer(request));
    return;
  }
  prepared.clear();
  database.close();
  parentPort?.close();
});
parentPort?.postMessage('ready');
