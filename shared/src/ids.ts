/** A bed of the dream, 0–7. A dreamer is a bed, whoever lies in it. */
export type BedId = number;
/** Opaque name of a person within one hub; the server's own, it leads nobody back to the person's key. */
export type PersonId = string;
/** Sequence number within one hub; never reused in it. */
export type MotifId = number;
/** Sequence number within one hub; never reused in it. */
export type ThreadId = number;
/** Sequence number within one hub; never reused in it. */
export type GrantId = number;
/** Sequence number within one hub; never reused in it. */
export type PromptId = number;
/** Sequence number within one hub; never reused in it. */
export type ShadeId = number;

/** No bed: a watcher, or nobody. */
export const NO_BED: BedId = -1;
