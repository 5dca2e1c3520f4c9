import type { BedId, MotifId, ThreadId } from '@lent-dreams/shared/ids.ts';
import type { Effect } from '../effects.ts';
import type { Overlay } from '../overlay.ts';

/** What can happen by the abilities of the roles, and what their eyes see. */
export type EffectFact =
  | { readonly fact: 'effectsBegan'; readonly effects: readonly Effect[] }
  /** What lasted until now is over. */
  | { readonly fact: 'effectsEnded' }
  | { readonly fact: 'threadFrozen'; readonly id: ThreadId; readonly until: number }
  /** Somebody shaped a motif into another; it is whole, and its author stays. */
  | { readonly fact: 'motifReframed'; readonly id: MotifId; readonly kind: string }
  /** Somebody remembers which faults it can only be. */
  | { readonly fact: 'faultsRecalled'; readonly bed: BedId; readonly faults: readonly string[] }
  /** What the roles see; `keeps` where the same beds hold the same kinds as before. */
  | { readonly fact: 'overlaysRead'; readonly overlays: readonly Overlay[]; readonly keeps: boolean };
