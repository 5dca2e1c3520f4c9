import type { LedgerRowView } from '@lent-dreams/shared/wire/documents.ts';

/** A flow that runs because it was granted: with the depth that was agreed, and what it conducts of fear now. */
export type GrantedFlow = {
  readonly from: number;
  readonly to: number;
  readonly grant: number;
  readonly depth: number;
  readonly fearPerSecond: number;
  /** The warm feeling 0–4 it carries most of; −1 for none. */
  readonly carries: number;
};

/** A flow that ran by a yes once. */
export type EndedFlow = {
  readonly from: number;
  readonly to: number;
  readonly grant: number;
  readonly depth: number;
  readonly fear: boolean;
  /** Somebody let go, or its time was over. */
  readonly how: 'stopped' | 'ranOut';
};

/** An offer that nobody has answered: what each side would give, 0–3, without fear or with it. */
export type OpenOffer = {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly give: number;
  readonly take: number;
  readonly keepsFear: boolean;
  readonly seconds: number;
};

/** A flow for which the hub said yes in somebody's place. */
export type AnsweredFlow = {
  readonly offer: number;
  readonly grant: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly fear: boolean;
};

/** Something lent and taken back: its name in the log, and whose it was. */
export type Withdrawn = { readonly lending: string; readonly bed: number };

/** The weave of the night before, whose dreamers are gone. */
export type LastNight = {
  readonly ended: readonly EndedFlow[];
  readonly offers: readonly OpenOffer[];
  readonly withdrawn: readonly Withdrawn[];
};

/**
 * All that a flaw can know: plain numbers of who gave what to whom and when it ended. It has no field of the safety
 * layer, no word, no wish and no document. Beds are numbered from 0.
 */
export type FlawView = {
  /** Since the curtain rose. */
  readonly seconds: number;
  readonly granted: readonly GrantedFlow[];
  readonly endedTonight: readonly EndedFlow[];
  readonly withdrawnTonight: readonly Withdrawn[];
  readonly openOffers: readonly OpenOffer[];
  readonly lastNight: LastNight;
  /** What the flaw remembers of what it did. */
  readonly answered: readonly AnsweredFlow[];
  /** Live threads of each bed. */
  readonly threadCounts: readonly number[];
  /** The three nearest beds of each bed. */
  readonly nearest: readonly (readonly number[])[];
  /** Two beds drawn when the curtain rose. */
  readonly chosen: readonly number[];
};

/** What the log says of a leak: of whose feeling it is always `from`. */
type LeakRow = {
  /** Another than the bed it reaches. */
  readonly recipient?: number;
  /** The grant it is carried on; 0 where none is named. */
  readonly grant: number;
  readonly depth: number;
  readonly terms?: string;
};

/** A flow without a yes, before reach and strength: depth steps of fear from bed to bed, and its row in the log. */
export type Leak = { readonly from: number; readonly to: number; readonly depth: number; readonly row: LeakRow };

/** A flaw of the Guild's machine: which of the five parameters it breaks, and what it makes flow. */
export type Flaw = {
  readonly kind: string;
  readonly breach: Exclude<LedgerRowView['breach'], ''>;
  /** Factor on its hidden flows for one to eight people (design: difficulty); fitted by the balance bench. */
  readonly strength: readonly number[];
  /** Hidden flows beside the granted ones. */
  readonly leaks: (view: FlawView) => readonly Leak[];
  /** Offers that it answers now in somebody's place. */
  readonly answers?: (view: FlawView) => readonly OpenOffer[];
};
