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
  /** Two bodies on its hex are as good as hand in hand. */
  readonly joinsHands?: true;
  /** Carries one dreamer beside it at a time to the far side of the stage. */
  readonly carriesAcross?: true;
  /** Every point it gives grows by so much for each dreamer near it, at most three of them; 1–2. */
  readonly pointsPerDreamer?: number;
  /** Fear on threads between two dreamers near it runs at this factor, 1–1.5. */
  readonly fearBetweenFactor?: number;
  /** What two dreamers near it give each other counts at this factor for Together, 1–1.5. */
  readonly mutualFactor?: number;
  /** Share per second by which the warm feelings of whoever is near go back to their nature, 0–0.1. */
  readonly homingSharePerSecond?: number;
  /** Only so many bodies near it get what it gives, 1–8; the lower bed numbers come first. */
  readonly seats?: number;
  /** Being near it together counts so many times for Together where both wish what it gives, 1–3. */
  readonly presenceCounts?: number;
  /** Whoever is within two hexes reads the true loop gain, wrong by at most so much either way, 0–0.5. */
  readonly readingErrorGain?: number;
  /** Scarred motifs near it heal by themselves. */
  readonly healsScars?: true;
  /** Once, its author gives all near it so much of one warm feeling, 1–20. */
  readonly givesOnce?: number;
  /** What it becomes. */
  readonly grows?: Growth;
  /** Hexes around it that lie in light, 1–3. */
  readonly lightsHexes?: number;
  /** Its hex never vanishes. */
  readonly keepsHex?: true;
  /** Shades pressing beside it are pushed so many hexes away, 1–3. */
  readonly pushesShadesHexes?: number;
  /** Share by which any shade within two hexes acts slower, 0–0.5. */
  readonly slowsShadesShare?: number;
  /** Kinds of shades that are stilled in its light, or beside it where it gives none. */
  readonly beats?: readonly string[];
  /** Kind of shade that presses ×1.3 while it stands. */
  readonly feeds?: string;
  /** Kind of shade that is slower near it. */
  readonly slows?: string;
  /** Kind of shade that is seen through near it. */
  readonly unmasks?: string;
  /** Kind of shade whose calming by it leaves a scar on it. */
  readonly scarredBy?: string;
};

/** A motif that becomes another one: the kind by the leading feeling of whoever tended it last, else of its author. */
type Growth = {
  /** Seconds from its placing on, 1–120. */
  readonly afterSeconds: number;
  /** Kinds in the order of WARM_FEELINGS. */
  readonly into: readonly [joy: string, calm: string, wonder: string, longing: string, fury: string];
};

/** Points per warm feeling, in the order of WARM_FEELINGS. */
type MotifProfile = readonly [joy: number, calm: number, wonder: number, longing: number, fury: number];

/** Points of a whole motif of this kind: what its profile holds, at least 1, so that any can be worn and tended. */
export const fullPoints = ({ profile }: Motif): number =>
  Math.max(
    1,
    profile.reduce((sum, points) => sum + points, 0),
  );
