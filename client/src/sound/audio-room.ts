/** The room all instruments play in. */
export type AudioRoom = {
  readonly context: AudioContext;
  /** Instruments play here: through the brightness filter, with an echo. */
  readonly music: AudioNode;
  /** Cues play here: with an echo, past the filter. */
  readonly cues: AudioNode;
  /** Plays on when everything else is hushed. */
  readonly safety: AudioNode;
  readonly brightness: AudioParam;
  /** Gain of music and cues together. */
  readonly loudness: AudioParam;
  /** Gain of everything. */
  readonly master: AudioParam;
};

const ECHO_SECONDS = 3.4;
const VOLUME = 0.55;

/** A repeatable stream of numbers 0–1. */
export const soundDice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 4_294_967_296;
  };
};

/** Seconds of white noise to loop. */
export const noiseBuffer = (context: BaseAudioContext, seconds: number): AudioBuffer => {
  const buffer = context.createBuffer(1, context.sampleRate * seconds, context.sampleRate);
  const dice = soundDice(9);
  buffer.getChannelData(0).forEach((_, index, data) => {
    data[index] = dice() * 2 - 1;
  });
  return buffer;
};

const echoBuffer = (context: BaseAudioContext): AudioBuffer => {
  const length = Math.round(context.sampleRate * ECHO_SECONDS);
  const buffer = context.createBuffer(2, length, context.sampleRate);
  for (let channel = 0; channel < 2; channel += 1) {
    const dice = soundDice(31 + channel);
    buffer.getChannelData(channel).forEach((_, index, data) => {
      data[index] = (dice() * 2 - 1) * (1 - index / length) ** 2.8;
    });
  }
  return buffer;
};

const gainOf = (context: BaseAudioContext, value: number): GainNode => {
  const node = context.createGain();
  node.gain.value = value;
  return node;
};

/** Builds the room; nothing sounds before the context runs. */
export const createAudioRoom = (): AudioRoom => {
  const context = new AudioContext({ latencyHint: 'interactive' });
  const master = gainOf(context, VOLUME);
  master.connect(context.createDynamicsCompressor()).connect(context.destination);
  const loudness = gainOf(context, 1);
  loudness.connect(master);
  const echo = context.createConvolver();
  echo.buffer = echoBuffer(context);
  const wet = gainOf(context, 0.5);
  echo.connect(wet).connect(loudness);
  const filter = context.createBiquadFilter();
  filter.type = 'lowpass';
  filter.frequency.value = 700;
  filter.connect(loudness);
  filter.connect(echo);
  const cues = gainOf(context, 0.8);
  cues.connect(loudness);
  cues.connect(echo);
  return {
    context,
    music: filter,
    cues,
    safety: master,
    brightness: filter.frequency,
    loudness: loudness.gain,
    master: master.gain,
  };
};

export const MASTER_VOLUME = VOLUME;
