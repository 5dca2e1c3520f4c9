import type { BedId } from '@lent-dreams/shared/ids.ts';

/** How long a quick word stands over a light, and free words, which take longer to read. */
const WORD_FADE_MS = 4000;
const TEXT_FADE_MS = 7000;

/** A word as it came. */
type HeardWord = { readonly id: number; readonly bed: BedId; readonly word: string; readonly isText: boolean };

/** Lets each bed's last word be seen for some seconds. */
export type WordFade = {
  /** The words to show now, by bed. */
  readonly see: (heard: Iterable<HeardWord>, nowMs: number) => ReadonlyMap<BedId, HeardWord>;
  /** When the next word fades; Infinity for none. */
  readonly nextFadeMs: (nowMs: number) => number;
};

/** A fade that has heard nothing. */
export const createWordFade = (): WordFade => {
  let fades = new Map<number, number>();
  return {
    see: (heard, nowMs) => {
      const next = new Map<number, number>();
      const shown = new Map<BedId, HeardWord>();
      for (const { id, bed, word, isText } of heard) {
        const fadesMs = fades.get(id) ?? nowMs + (isText ? TEXT_FADE_MS : WORD_FADE_MS);
        next.set(id, fadesMs);
        if (fadesMs > nowMs && (shown.get(bed)?.id ?? -1) < id) shown.set(bed, { id, bed, word, isText });
      }
      fades = next;
      return shown;
    },
    nextFadeMs: (nowMs) => Math.min(...[...fades.values()].filter((fadesMs) => fadesMs > nowMs), Infinity),
  };
};
