/** How much one tier spends. */
export type Tier = {
  readonly name: 'high' | 'low' | 'test';
  /** Highest device pixel ratio drawn. */
  readonly ratioLimit: number;
  /** Share of the resolution drawn. */
  readonly resolutionShare: number;
  /** Pixels of the longer side of the far layer. */
  readonly farSide: number;
  readonly motes: number;
  readonly bokeh: boolean;
  /** Frames a second; 0 for as many as the display shows. */
  readonly framesPerSecond: number;
};

export const TIERS: Readonly<Record<Tier['name'], Tier>> = {
  high: { name: 'high', ratioLimit: 2, resolutionShare: 1, farSide: 720, motes: 150, bokeh: true, framesPerSecond: 0 },
  low: { name: 'low', ratioLimit: 1, resolutionShare: 1, farSide: 400, motes: 60, bokeh: false, framesPerSecond: 30 },
  test: {
    name: 'test',
    ratioLimit: 1,
    resolutionShare: 0.5,
    farSide: 256,
    motes: 0,
    bokeh: false,
    framesPerSecond: 12,
  },
};

/** Frames over this length for STEP_DOWN_MS make the picture cheaper. */
const SLOW_FRAME_MS = 28;
const STEP_DOWN_MS = 3000;

/** Median of the first `count` numbers; 0 for none. `scratch` is sorted in place of the numbers. */
export const medianOf = (numbers: Float64Array, count: number, scratch: Float64Array): number => {
  if (count === 0) return 0;
  scratch.set(numbers.subarray(0, count));
  return scratch.subarray(0, count).sort()[count >> 1] ?? 0;
};

/** Watches the median frame and says when to step down: after 3 s in which it stayed over 28 ms. */
export const createSlowWatch = (): ((medianMs: number, nowMs: number) => boolean) => {
  let slowSinceMs = -1;
  return (medianMs, nowMs) => {
    if (medianMs <= SLOW_FRAME_MS) {
      slowSinceMs = -1;
      return false;
    }
    if (slowSinceMs < 0) slowSinceMs = nowMs;
    return nowMs - slowSinceMs >= STEP_DOWN_MS;
  };
};
