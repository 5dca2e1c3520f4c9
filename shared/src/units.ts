/** The room's tick: bodies and requests. */
export const TICK_MS = 50;
export const TICKS_PER_SECOND = 1000 / TICK_MS;
/** The emotion field steps on every second tick. */
export const FIELD_EVERY_TICKS = 2;
export const FIELD_STEP_SECONDS = (FIELD_EVERY_TICKS * TICK_MS) / 1000;

/** Who only watches gets a patch on every second tick, that of the feelings. */
export const WATCHER_EVERY_TICKS = 2;

/** Beds of a dream; always all of them, so that balance is one for 1 to 8 people. */
export const BED_COUNT = 8;
/** Threads one bed can hold. */
export const PORTS_PER_BED = 4;
/** Motifs one dream can hold. */
export const MOTIF_LIMIT = 16;

/** Whole ticks in a span of seconds. */
export const ticksOf = (seconds: number): number => Math.round(seconds * TICKS_PER_SECOND);
