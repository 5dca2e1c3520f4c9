import type { BedId } from '@lent-dreams/shared/ids.ts';

/** How long a quick word stands over a light. */
const WORD_FADE_MS = 4000;

/** Lets each bed's last word be seen for four seconds. */
export type WordFade = {
  /** The word to show now, '' when it has faded. The count tells the same word said twice from one said once. */
  readonly see: (bed: BedId, word: string, wordCount: number, nowMs: number) => string;
  /** A bed has no body in sight any more. */
  readonly forget: (bed: BedId) => void;
  /** When the next word fades; Infinity for none. */
  readonly nextFadeMs: (nowMs: number) => number;
};

/** A fade that has seen nobody; words said before that are old and stay unseen. */
export const createWordFade = (): WordFade => {
  const last = new Map<BedId, { readonly wordCount: number; readonly fadesMs: number }>();
  return {
    see: (bed, word, wordCount, nowMs) => {
      const before = last.get(bed);
      if (before?.wordCount !== wordCount) {
        last.set(bed, { wordCount, fadesMs: before === undefined ? 0 : nowMs + WORD_FADE_MS });
      }
      return (last.get(bed)?.fadesMs ?? 0) > nowMs ? word : '';
    },
    forget: (bed) => {
      last.delete(bed);
    },
    nextFadeMs: (nowMs) =>
      Math.min(...[...last.values()].flatMap(({ fadesMs }) => (fadesMs > nowMs ? fadesMs : [])), Infinity),
  };
};
