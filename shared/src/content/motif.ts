/**
 * A kind of motif (screen: piece): what it costs, what it gives to whoever is near, and its answers to the questions the
 * machinery asks. Rules ask for an answer by its name and never for a kind, so a new motif is a new file and no new rule.
 * An answer that is not declared means the ordinary case. Source of all numbers (design: content, motifs).
 */
export type Motif = {
  /** Its name in code and on the wire: kebab-case, at most 24 characters, the same as its file's. */
  readonly kind: string;
  /** Lucidity paid by its author, 1–5. */
  readonly cost: number;
  /** Profile points in the order joy, calm, wonder, longing, fury; whole, 0–4. Each gives 0.4·(1 − e/100) per second. */
  readonly profile: MotifProfile;
  /** Points it adds to the fear of whoever is near, whole, 0–4; same rate as a profile point. */
  readonly fear: number;
  /** What a thread crossing its hex costs less, in lucidity, 1–2; an offer never costs less than 0. */
  readonly threadDiscount?: number;
  /** The first body on its hex takes nothing in from threads until it steps off. */
  readonly guardsBody?: true;
  /** An offer made from near it costs 1 lucidity, whatever the distance. */
  readonly offerReachAnywhere?: true;
  /** Its author opens and shuts it; while shut, threads crossing its hex carry nothing. */
  readonly blocksThreadsWhenShut?: true;
};

/** Points per warm feeling, in the order of WARM_FEELINGS. */
type MotifProfile = readonly [joy: number, calm: number, wonder: number, longing: number, fury: number];
