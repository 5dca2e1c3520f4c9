import { Worker } from 'node:worker_threads';
import type { Statement, WorkerReply, WorkerRequest } from './sqlite-messages.ts';

/** SQLite refused; `code` is its extended result code, or 0 when the worker itself was lost. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  readonly code: number;
  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

type Rows = readonly (readonly unknown[])[];
type Waiting = { readonly resolve: (rows: Rows) => void; readonly reject: (error: SqliteError) => void };

/** One SQLite file behind a worker thread. */
export type SqliteClient = {
  /** Runs statements in order, several as one transaction; the rows of each. Rejects with `SqliteError`. */
  readonly run: (statements: readonly Statement[], options?: { readonly durable: boolean }) => Promise<Rows>;
  readonly close: () => Promise<void>;
};

type Link = { readonly worker: Worker; readonly ready: Promise<void>; readonly waiting: Map<number, Waiting> };

const startLink = (path: string, onLost: (lost: Link) => void): Link => {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: { path }, execArgv: [] });
  const waiting = new Map<number, Waiting>();
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  const link: Link = { worker, ready, waiting };
  const lose = (reason: string): void => {
    const error = new SqliteError(reason, 0);
    reject(error);
    for (const entry of waiting.values()) entry.reject(error);
    waiting.clear();
    onLost(link);
  };
  worker.on('message', (reply: WorkerReply | 'ready') => {
    if (reply === 'ready') {
      resolve();
      return;
    }
    const entry = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) entry?.resolve(reply.rows);
    else entry?.reject(new SqliteError(reply.message, reply.code));
  });
  worker.on('error', (error) => lose(error instanceof Error ? error.message : String(error)));
  worker.on('exit', () => lose('the database thread ended'));
  // Whoever runs a statement sees the rejection; without this line an unused link would end the process.
  ready.catch(() => undefined);
  return link;
};

/** Opens or makes the file. Rejects when that fails; a thread lost later is started anew by the next statement. */
export const openSqliteClient = async (path: string): Promise<SqliteClient> => {
  let lastId = 0;
  let link: Link | undefined;
  const forget = (lost: Link): void => {
    if (link === lost) link = undefined;
  };
  const current = (): Link => {
    link ??= startLink(path, forget);
    return link;
  };

  const run: SqliteClient['run'] = async (statements, options) => {
    const { worker, ready, waiting } = current();
    await ready;
    lastId += 1;
    const request: WorkerRequest = { id: lastId, statements, durable: options?.durable ?? false };
    const { promise, resolve, reject } = Promise.withResolvers<Rows>();
    waiting.set(request.id, { resolve, reject });
    worker.postMessage(request);
    return promise;
  };

  await current().ready;
  return {
    run,
    close: async () => {
      if (link === undefined) return;
      const { worker } = link;
      const { promise, resolve } = Promise.withResolvers<void>();
      worker.once('exit', () => resolve());
      worker.postMessage('close');
      await promise;
    },
  };
};
