import type { BedId, PersonId } from '@lent-dreams/shared/ids.ts';

/** A word that hangs in the air for a moment. */
export type SaidWord = {
  readonly id: number;
  readonly bed: BedId;
  /** Kind of a quick word or sign, or free words. */
  readonly word: string;
  readonly isText: boolean;
  readonly tick: number;
  /** Who could hear it as it was said; nobody else ever does. */
  readonly to: readonly PersonId[];
};
