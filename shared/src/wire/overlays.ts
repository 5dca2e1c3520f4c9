import type { BedId, ThreadId } from '../ids.ts';

/** Advocate, from the curtain on: where something flows that nobody agreed to. That it does, and never why. */
type RingsDocument = {
  readonly kind: 'rings';
  readonly threads: readonly ThreadId[];
  /** Beds that something reaches beside their threads. */
  readonly beds: readonly BedId[];
};

/** Dreamwright: whom a free place would reach. What they wish for stands in what the holder was told, and not here. */
type BlueprintDocument = {
  readonly kind: 'blueprint';
  readonly places: readonly {
    readonly hex: number;
    readonly beds: readonly BedId[];
  }[];
};

/** Threader: what truly flows over the hex where the holder stands, granted or not. */
type FlowDocument = {
  readonly kind: 'flow';
  /** −1 beside the board. */
  readonly hex: number;
  /** Points per second of each of the six feelings, in tenths. */
  readonly perSecond: readonly number[];
};

/** Critic: how far each bed's warm feelings are from its nature, 0–1 in hundredths. */
type DriftDocument = { readonly kind: 'drift'; readonly drifts: readonly number[] };

/** What one role sees and no other; flat and private to its holder, made at most twice a second (design: roles). */
export type OverlayDocument = RingsDocument | BlueprintDocument | FlowDocument | DriftDocument;

/** Threader, for a while: the true loop gain, wrong by at most 0.1. */
export type ProbeDocument = { readonly kind: 'probe'; readonly gain: number };

/** Advocate, once a night: the fault of tonight is one of these. */
export type FlashbackDocument = { readonly kind: 'flashback'; readonly faults: readonly string[] };

/** An ability of the holder tonight. */
export type AbilityView = {
  readonly kind: string;
  readonly cost: number;
  /** Tick from which it can be used again. */
  readonly readyTick: number;
  /** −1 for any number of times. */
  readonly usesLeft: number;
};
