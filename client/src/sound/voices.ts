import { noiseBuffer } from './audio-room.ts';

/** One note: pitch in hertz, start on the context's clock, loudness 0–1. */
export type Note = { readonly hz: number; readonly at: number; readonly gain: number };
/** Where and on what a note is played. */
export type Place = { readonly context: BaseAudioContext; readonly out: AudioNode };

/** Loudness over time: a quick or slow start, then a fall to nothing. Answers when the note has ended. */
const shaped = (
  { context, out }: Place,
  note: Note,
  riseSeconds: number,
  fallSeconds: number,
): { gain: GainNode; end: number } => {
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, note.at);
  gain.gain.linearRampToValueAtTime(note.gain, note.at + riseSeconds);
  gain.gain.setTargetAtTime(0, note.at + riseSeconds, fallSeconds / 4);
  gain.connect(out);
  return { gain, end: note.at + riseSeconds + fallSeconds };
};

const play = (
  context: BaseAudioContext,
  type: OscillatorType,
  hz: number,
  to: AudioNode,
  from: number,
  until: number,
): OscillatorNode => {
  const tone = context.createOscillator();
  tone.type = type;
  tone.frequency.value = hz;
  tone.connect(to);
  tone.start(from);
  tone.stop(until);
  return tone;
};

/** Joy: a struck bell, bright at first. */
export const bell = (place: Place, note: Note): void => {
  const { gain, end } = shaped(place, note, 0.006, 2.4);
  const carrier = play(place.context, 'sine', note.hz, gain, note.at, end);
  const depth = place.context.createGain();
  depth.gain.setValueAtTime(note.hz * 1.6, note.at);
  depth.gain.setTargetAtTime(1, note.at, 0.35);
  depth.connect(carrier.frequency);
  play(place.context, 'sine', note.hz * 2.76, depth, note.at, end);
};

/** Wonder: two high glass tones that beat against each other. */
export const chime = (place: Place, note: Note): void => {
  const { gain, end } = shaped(place, { ...note, gain: note.gain * 0.6 }, 0.02, 3.6);
  play(place.context, 'sine', note.hz * 2, gain, note.at, end);
  play(place.context, 'sine', note.hz * 2.008, gain, note.at, end);
  play(
    place.context,
    'sine',
    note.hz * 5.02,
    shaped(place, { ...note, gain: note.gain * 0.1 }, 0.01, 0.9).gain,
    note.at,
    end,
  );
};

/** Longing: a bowed low string with slow vibrato. */
export const cello = (place: Place, note: Note): void => {
  const { context } = place;
  const { gain, end } = shaped(place, note, 0.7, 3.4);
  const body = context.createBiquadFilter();
  body.type = 'lowpass';
  body.frequency.value = note.hz * 4.5;
  body.Q.value = 1.4;
  body.connect(gain);
  const vibrato = context.createGain();
  vibrato.gain.value = note.hz * 0.006;
  play(context, 'sine', 4.8, vibrato, note.at, end);
  for (const cents of [-4, 5]) {
    const string = play(context, 'sawtooth', note.hz, body, note.at, end);
    string.detune.value = cents;
    vibrato.connect(string.frequency);
  }
};

/** Calm and X: a soft pad of two triangles. */
export const pad = (place: Place, note: Note, seconds = 5): void => {
  const { gain, end } = shaped(place, note, seconds * 0.35, seconds);
  for (const cents of [-6, 6]) play(place.context, 'triangle', note.hz, gain, note.at, end).detune.value = cents;
};

/** A burst of filtered noise, its pitch gliding from one frequency to the other. */
export const breath = (place: Place, note: Note, toHz: number, seconds: number): void => {
  const { context } = place;
  const { gain, end } = shaped(place, note, seconds * 0.5, seconds * 0.6);
  const band = context.createBiquadFilter();
  band.type = 'bandpass';
  band.Q.value = 1.6;
  band.frequency.setValueAtTime(note.hz, note.at);
  band.frequency.exponentialRampToValueAtTime(toHz, note.at + seconds);
  band.connect(gain);
  const noise = context.createBufferSource();
  noise.buffer = noiseBuffer(context, 2);
  noise.loop = true;
  noise.connect(band);
  noise.start(note.at);
  noise.stop(end);
};

/** Fury: a hand drum; its skin falls in pitch. */
export const drum = (place: Place, note: Note): void => {
  const { gain, end } = shaped(place, note, 0.004, 0.55);
  const skin = play(place.context, 'sine', note.hz, gain, note.at, end);
  skin.frequency.setValueAtTime(note.hz * 2.1, note.at);
  skin.frequency.setTargetAtTime(note.hz, note.at, 0.03);
};

/** Wood: a short, dry tap. */
export const tap = (place: Place, note: Note): void => {
  const { gain, end } = shaped(place, note, 0.002, 0.16);
  play(place.context, 'triangle', note.hz, gain, note.at, end);
  play(place.context, 'sine', note.hz * 2.6, gain, note.at, end);
};
