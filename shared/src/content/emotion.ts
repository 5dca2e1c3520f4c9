/** The five warm feelings, in the order of every vector; fear follows as the sixth. */
export const WARM_FEELINGS = ['joy', 'calm', 'wonder', 'longing', 'fury'] as const;
/** All six feelings, in the order of every vector and scope mask. */
export const FEELINGS = [...WARM_FEELINGS, 'fear'] as const;

export const JOY = 0;
export const CALM = 1;
export const WONDER = 2;
export const LONGING = 3;
export const FURY = 4;
export const FEAR = 5;

/** Number of warm feelings. */
export const WARM_COUNT = 5;

/** A set of feelings as bits: bit k is FEELINGS[k]. */
export type Scope = number;
export const WARM_SCOPE: Scope = 0b01_1111;
export const FEAR_SCOPE: Scope = 0b10_0000;
export const WHOLE_SCOPE: Scope = 0b11_1111;

/** Is feeling k (0–5) in the scope? */
export const inScope = (scope: Scope, feeling: number): boolean => (scope & (1 << feeling)) !== 0;
