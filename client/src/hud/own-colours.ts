import type { BedView, DreamView } from '../model/dream-view.ts';

export type ColourDot = { readonly bed: number; readonly feeling: number; readonly isAlike: boolean };

/** Two hues nearer than this (0–100 a feeling) look alike. */
const ALIKE_DISTANCE = 14;

const strongest = (bed: BedView): number => {
  let best = 0;
  bed.feelings.forEach((value, feeling) => {
    if (value > (bed.feelings[best] ?? 0)) best = feeling;
  });
  return best;
};

const distance = (first: BedView, second: BedView): number =>
  Math.hypot(...first.feelings.map((value, feeling) => value - (second.feelings[feeling] ?? 0)));

/** The eight dots in bed order, and the two who look most alike although their natures differ. */
export const coloursOf = (
  view: DreamView,
): {
  readonly dots: readonly ColourDot[];
  readonly alike: { readonly first: string; readonly second: string } | null;
} => {
  let nearest = ALIKE_DISTANCE;
  let pair: readonly [BedView, BedView] | null = null;
  for (const [index, first] of view.beds.entries()) {
    for (const second of view.beds.slice(index + 1)) {
      if (first.primary === second.primary) continue;
      const apart = distance(first, second);
      if (apart >= nearest) continue;
      nearest = apart;
      pair = [first, second];
    }
  }
  return {
    dots: view.beds.map((bed) => ({
      bed: bed.bed,
      feeling: strongest(bed),
      isAlike: pair?.includes(bed) === true,
    })),
    alike: pair === null ? null : { first: pair[0].name, second: pair[1].name },
  };
};
