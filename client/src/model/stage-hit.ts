import type { BedId, MotifId, ShadeId, ThreadId } from '@lent-dreams/shared/ids.ts';

/** What a tap on the stage meant. Ground is in world position units. */
export type StageHit =
  | { readonly kind: 'bed'; readonly bed: BedId }
  | { readonly kind: 'thread'; readonly thread: ThreadId }
  | { readonly kind: 'motif'; readonly motif: MotifId }
  | { readonly kind: 'shade'; readonly shade: ShadeId }
  | { readonly kind: 'hex'; readonly hex: number }
  | { readonly kind: 'ground'; readonly x: number; readonly y: number };
