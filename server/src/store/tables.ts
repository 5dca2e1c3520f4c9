import type { Mode } from '@lent-dreams/shared/rules/act-lengths.ts';
import type { Machine, Technology } from './hub-store.ts';

/** The tables as Kysely sees them. Truth values are 0 or 1, times milliseconds since 1970, bodies JSON text. */
export type Tables = {
  readonly hubs: {
    readonly slug: string;
    readonly name: string;
    readonly code: string | null;
    readonly private: number;
    readonly key_hash: string | null;
    readonly keeper_hash: string;
    readonly machine: Machine;
    readonly technology: Technology;
    readonly mode: Mode;
    readonly nights: number;
    /** Kinds of fusions with commas between; '' for none. */
    readonly book: string;
    readonly created_at_ms: number;
    readonly link_changed_at_ms: number | null;
  };
  readonly retired_links: { readonly hash: string; readonly slug: string; readonly changed_at_ms: number };
  readonly nights: {
    readonly hub_slug: string;
    readonly night: number;
    readonly started_at_ms: number;
    readonly finished_at_ms: number | null;
    readonly summary: string | null;
  };
  readonly snapshots: {
    readonly hub_slug: string;
    readonly night: number;
    readonly tick: number;
    readonly body: string;
    readonly seq: number;
    readonly saved_at_ms: number;
  };
  readonly journal: {
    readonly hub_slug: string;
    readonly night: number;
    readonly seq: number;
    readonly tick: number;
    readonly body: string;
  };
};
