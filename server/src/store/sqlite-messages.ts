/** One SQL statement with its values, as Kysely compiles it. */
export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] };

/** Several statements are one transaction. `durable` waits for the disk itself, not only for the system's cache. */
export type WorkerRequest = {
  readonly id: number;
  readonly statements: readonly Statement[];
  readonly durable: boolean;
};

/** `code` is SQLite's extended result code, 0 when the fault is not SQLite's. */
export type WorkerReply =
  | { readonly id: number; readonly ok: true; readonly rows: readonly (readonly unknown[])[] }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly code: number };
