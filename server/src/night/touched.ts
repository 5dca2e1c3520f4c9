import type { BedId } from '@lent-dreams/shared/ids.ts';
import type { Fact } from './state/facts.ts';

/** What has changed, since somebody last looked, of all that only some people may see. */
export type Touched = {
  /** Anything may have: only a look at the whole world tells. */
  everything: boolean;
  /** Beds whose body has walked; nothing but its place and its last stride changed by that. */
  readonly walked: Set<BedId>;
  /** Beds whose light has changed, and nothing else by that. */
  readonly lit: Set<BedId>;
  /** Beds whose role sees something else now, of the same kind as before. */
  readonly seeing: Set<BedId>;
};

/** Facts that touch nothing of it, and come so often that a look at the whole world would be dear. */
const QUIET: ReadonlySet<Fact['fact']> = new Set<Fact['fact']>([
  'ticked',
  'acted',
  'botTurned',
  'strideQueued',
  'fieldStepped',
  'weaveMeasured',
  'flawActed',
  'wished',
  'wakingCounted',
  'moodCounted',
  'curveSampled',
  'placeKept',
  'tendCounted',
  'tendingSet',
  'motifTended',
  'motifScarred',
  'motifWorn',
  'shadeChanged',
  'heatCounted',
  'fearRaised',
]);

/** Nobody has looked yet. */
export const newTouched = (): Touched => ({ everything: true, walked: new Set(), lit: new Set(), seeing: new Set() });

/** Notes what a fact touches. A fact this does not know touches everything. */
export const touch = (touched: Touched, fact: Fact): void => {
  if (fact.fact === 'bodyMoved') touched.walked.add(fact.bed);
  else if (fact.fact === 'lucidityChanged') touched.lit.add(fact.bed);
  else if (fact.fact === 'overlaysRead' && fact.keeps) for (const { bed } of fact.overlays) touched.seeing.add(bed);
  else if (!QUIET.has(fact.fact)) touched.everything = true;
};

/** Somebody has looked at all of it. */
export const untouch = (touched: Touched): void => {
  touched.everything = false;
  touched.walked.clear();
  touched.lit.clear();
  touched.seeing.clear();
};
