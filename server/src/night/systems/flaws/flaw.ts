import type { Channel } from '@lent-dreams/shared/rules/field.ts';
import type { LedgerRowView } from '@lent-dreams/shared/wire/documents.ts';

/** A flow without a yes, before reach and strength: depth steps of fear from bed to bed. */
type Leak = { readonly from: number; readonly to: number; readonly depth: number };

/** A flaw of the Guild's machine: which of the five parameters it breaks, and what it makes flow. */
export type Flaw = {
  readonly kind: string;
  readonly breach: Exclude<LedgerRowView['breach'], ''>;
  /** Factor on its hidden flows for one to eight people (design: difficulty); fitted for beds without role bots. */
  readonly strength: readonly number[];
  /** Hidden flows beside the granted ones, `seconds` after the curtain rose. */
  readonly leaks: (granted: readonly Channel[], seconds: number) => readonly Leak[];
};
