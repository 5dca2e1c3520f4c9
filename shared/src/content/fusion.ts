/**
 * Two motifs on neighbouring hexes that are more than two: which kinds, and what happens then. Rules ask for an answer by
 * its name and never for a kind. Source (design: content, fusions).
 */
export type Fusion = {
  /** Its name in code and on the wire: kebab-case, at most 24 characters, the same as its file's. */
  readonly kind: string;
  /** The two kinds of motif; each stands in one fusion at a time. */
  readonly pair: readonly [string, string];
  /** Hexes over which both give what they give, 1–3; 1 is as far as any motif reaches. */
  readonly reachHexes: number;
  /** Only this feeling, 0–4, reaches so far; the others as ever. */
  readonly reachFeeling?: number;
  /** A thread that crosses it carries only while both of its ends hold their own side open. */
  readonly twoSided?: true;
  /** Longing for whoever lets go of a thread while in reach of it, 1–20. */
  readonly longingPerGoodbye?: number;
  /** Neither of the two feeds its shade any more. */
  readonly feedsNothing?: true;
  /** Points of Own colours while it stands, 1–10. */
  readonly ownColoursPoints?: number;
  /** Kinds of shades that are stilled in reach of it. */
  readonly beats?: readonly string[];
};
