/** How long a night lasts: `standard` for a hub's own people, `short` for strangers, `free` without any clock. */
export const MODES = ['standard', 'short', 'free'] as const;
export type Mode = (typeof MODES)[number];

/** Seconds of a night's parts; 0 for no clock (design: timeline). */
type ActSeconds = {
  /** Lying down, once everybody has left the sheets. */
  readonly dusk: number;
  readonly weaving: number;
  readonly unveiling: number;
  /** Without a spiral so long after the curtain, the Guild demands an encore. */
  readonly encore: number;
};

/** In the short night the encore comes earlier, so that it ends before the night does. */
export const ACT_SECONDS: Readonly<Record<Mode, ActSeconds>> = {
  standard: { dusk: 75, weaving: 210, unveiling: 210, encore: 95 },
  short: { dusk: 45, weaving: 120, unveiling: 120, encore: 78 },
  free: { dusk: 0, weaving: 0, unveiling: 0, encore: 0 },
};

/** Whole minutes that a night of this kind takes, as people are told; 0 for one without a clock. */
export const minutesOf = (mode: Mode): number => {
  const { dusk, weaving, unveiling } = ACT_SECONDS[mode];
  return Math.round((dusk + weaving + unveiling) / 60);
};
