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
  /** Shade kind that presses 1.3 times as hard while this stands anywhere in the dream. */
  readonly feeds?: string;
  /** Everything within this many hexes is lit, 1–3. */
  readonly lightRadiusHexes?: number;
  /** What a thread crossing its hex costs less, in lucidity, 1–2; an offer never costs less than 0. */
  readonly threadDiscount?: number;
  /** The first body on its hex takes nothing in from threads until it steps off. */
  readonly guardsBody?: true;
  /** Two bodies on its hex count as holding hands, without asking. */
  readonly joinsHands?: true;
  /** How fast feelings near it go back to the persona's nature, percent of the gap per second, 1–10. */
  readonly returnsToNature?: number;
  /** How many bodies on its hex count twice where being together counts, 2–8. */
  readonly seats?: number;
  /** An offer made from near it costs 1 lucidity, whatever the distance. */
  readonly offerReachAnywhere?: true;
  /** Its author opens and shuts it; while shut, threads crossing its hex carry nothing. */
  readonly blocksThreadsWhenShut?: true;
  /** Bodies within 2 hexes read the true loop gain, this far off at most in either direction, 0.05–0.5. */
  readonly revealsGain?: number;
  /** Points of one feeling its author may give once, to one dreamer near it, 1–20; then it is spent. */
  readonly oneShot?: number;
};

/** Points per warm feeling, in the order of WARM_FEELINGS. */
export type MotifProfile = readonly [joy: number, calm: number, wonder: number, longing: number, fury: number];
