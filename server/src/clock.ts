/** Time, handed to all that needs it. */
export type Clock = {
  /** Milliseconds since 1970, for what is stored and shown; may jump. */
  readonly wallMs: () => number;
  /** Milliseconds since some moment, for spans; never jumps. */
  readonly steadyMs: () => number;
};

export const systemClock: Clock = { wallMs: () => Date.now(), steadyMs: () => performance.now() };
