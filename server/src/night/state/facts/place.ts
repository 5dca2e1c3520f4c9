import type { BedId, MotifId } from '@lent-dreams/shared/ids.ts';
import type { Fusion, Motif, Reading } from '../world.ts';

/** What can happen to the place: its motifs, what they do together, and the cards at hand. */
export type PlaceFact =
  | { readonly fact: 'motifPlaced'; readonly motif: Motif }
  | { readonly fact: 'motifMoved'; readonly id: MotifId; readonly hex: number }
  | { readonly fact: 'motifRemoved'; readonly id: MotifId }
  /** Its author opened or shut it. */
  | { readonly fact: 'motifTurned'; readonly id: MotifId; readonly open: boolean }
  /** A dreamer opened or shut their own side of it. */
  | { readonly fact: 'sideTurned'; readonly id: MotifId; readonly bed: BedId; readonly open: boolean }
  /** It gives half from now on, until it is tended. */
  | { readonly fact: 'motifScarred'; readonly id: MotifId }
  /** It lost a point; nothing is lost below 0. */
  | { readonly fact: 'motifWorn'; readonly id: MotifId }
  /** A dreamer holds on to a motif, or to none (0). */
  | { readonly fact: 'tendingSet'; readonly bed: BedId; readonly id: MotifId }
  | { readonly fact: 'tendCounted'; readonly id: MotifId; readonly ticks: number }
  /** Its scar healed, or a point came back; `by` is −1 where no hand did it. */
  | { readonly fact: 'motifTended'; readonly id: MotifId; readonly by: BedId }
  | { readonly fact: 'motifGrew'; readonly id: MotifId; readonly kind: string }
  /** It gave its one gift: so many points of a warm feeling to each of these beds. */
  | {
      readonly fact: 'motifGave';
      readonly id: MotifId;
      readonly feeling: number;
      readonly beds: readonly BedId[];
      readonly points: number;
    }
  | {
      readonly fact: 'dreamerCarried';
      readonly bed: BedId;
      readonly id: MotifId;
      readonly x: number;
      readonly y: number;
      readonly restUntil: number;
    }
  /** A dreamer wants somebody else's motif away. */
  | { readonly fact: 'motifUnwanted'; readonly id: MotifId; readonly bed: BedId }
  | { readonly fact: 'cardSwapped'; readonly bed: BedId; readonly card: string }
  /** A bed may do this again from that tick on. */
  | { readonly fact: 'cooled'; readonly bed: BedId; readonly what: string; readonly until: number }
  | { readonly fact: 'fusionFound'; readonly fusion: Fusion; readonly isNew: boolean }
  | { readonly fact: 'fusionLost'; readonly fusion: Fusion }
  /** Longing stays where a thread was let go. */
  | { readonly fact: 'goodbyeFelt'; readonly beds: readonly BedId[]; readonly points: number }
  | { readonly fact: 'readingsTaken'; readonly readings: readonly Reading[] };
