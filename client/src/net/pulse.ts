/** Notices when a line has died without saying so. */
export type Pulse = {
  readonly start: () => void;
  readonly stop: () => void;
  /** Something came from the server. */
  readonly heard: () => void;
  /** The page was shown again or the network changed: find out at once whether the line still lives. */
  readonly stir: () => void;
};

export type PulseNeeds = {
  readonly isVisible: () => boolean;
  readonly ping: (onPong: () => void) => void;
  /** The line is silent; told once, then the pulse rests until the next start. */
  readonly onSilent: () => void;
};

const BEAT_MS = 250;
/** The server sends a patch at least once a second; a longer silence is questioned. */
const PING_AFTER_MS = 1000;
/** Long enough for two resent packets, short enough to be noticed within 2.5 s. */
const SILENT_AFTER_MS = 2000;
/** A page that did not beat for so long was asleep: what waits in its socket is old. */
const ASLEEP_MS = 20_000;
/** An answer to the ping of a page just shown. */
const STIR_MS = 1200;

/** A pulse at rest. All times are of performance.now(). */
export const createPulse = ({ isVisible, ping, onSilent }: PulseNeeds): Pulse => {
  let timer: ReturnType<typeof setInterval> | undefined;
  let heardMs = 0;
  let beatMs = 0;
  let graceUntilMs = 0;
  let pingedMs = 0;

  const heard = (): void => {
    heardMs = performance.now();
  };

  const question = (nowMs: number): void => {
    if (nowMs - pingedMs < PING_AFTER_MS) return;
    pingedMs = nowMs;
    ping(heard);
  };

  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };

  const beat = (): void => {
    const nowMs = performance.now();
    const pauseMs = nowMs - beatMs;
    beatMs = nowMs;
    const silenceMs = nowMs - heardMs;
    if (!isVisible()) return;
    const wasAsleep = pauseMs > ASLEEP_MS && silenceMs > ASLEEP_MS;
    // After a long frame the messages of that time still wait to be read.
    if (!wasAsleep && pauseMs > SILENT_AFTER_MS / 2) graceUntilMs = Math.max(graceUntilMs, nowMs + BEAT_MS);
    if (wasAsleep || (silenceMs > SILENT_AFTER_MS && nowMs >= graceUntilMs)) {
      stop();
      onSilent();
    } else if (silenceMs > PING_AFTER_MS) question(nowMs);
  };

  return {
    start: () => {
      stop();
      const nowMs = performance.now();
      heardMs = nowMs;
      beatMs = nowMs;
      graceUntilMs = 0;
      pingedMs = 0;
      timer = setInterval(beat, BEAT_MS);
    },
    stop,
    heard,
    stir: () => {
      if (timer === undefined) return;
      const nowMs = performance.now();
      graceUntilMs = nowMs + STIR_MS;
      beat();
      if (timer !== undefined) question(nowMs);
    },
  };
};
