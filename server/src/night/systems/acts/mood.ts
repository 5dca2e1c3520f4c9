import { ticksOf } from '@lent-dreams/shared/units.ts';

/** Calm for so long after a spiral is calmed. */
export const CALM_TICKS = ticksOf(8);
/** Calm with fewer threads than this is a hush. */
export const CALM_THREADS = 4;
