import { type AudioRoom, noiseBuffer, soundDice } from './audio-room.ts';
import { type Mood, type MusicSettings, musicSettings, STILL_MOOD } from './mood.ts';
import { bell, cello, chime, drum } from './voices.ts';

/** Music without end, made from the mood: drones and breath sound all the time, the other voices pulse by pulse. */
export type Music = { readonly setMood: (mood: Mood) => void; readonly stop: () => void };

const ROOT_HZ = 73.42; // D2
const LOOK_MS = 250;
const AHEAD_SECONDS = 0.6;
const EASE_SECONDS = 1.2;

type Drones = { readonly calm: GainNode; readonly fear: GainNode; readonly untuned: readonly AudioParam[] };

const createDrones = ({ context, music }: AudioRoom): Drones => {
  const calm = context.createGain();
  calm.gain.value = 0.04;
  calm.connect(music);
  const untuned: AudioParam[] = [];
  for (const [ratio, cents] of [
    [1, -4],
    [1.5, 3],
    [2, 5],
    [3, -6],
  ] as const) {
    const tone = context.createOscillator();
    const part = context.createGain();
    tone.type = 'triangle';
    tone.frequency.value = ROOT_HZ * ratio;
    tone.detune.value = cents;
    part.gain.value = 0.9 / ratio;
    tone.connect(part).connect(calm);
    tone.start();
    if (ratio === 1.5 || ratio === 3) untuned.push(tone.detune);
  }
  const fear = context.createGain();
  fear.gain.value = 0;
  fear.connect(music);
  const band = context.createBiquadFilter();
  band.type = 'bandpass';
  band.frequency.value = 150;
  band.Q.value = 3.5;
  const slow = context.createOscillator();
  const swell = context.createGain();
  slow.frequency.value = 0.23;
  swell.gain.value = 70;
  slow.connect(swell).connect(band.frequency);
  slow.start();
  const noise = context.createBufferSource();
  noise.buffer = noiseBuffer(context, 3);
  noise.loop = true;
  noise.connect(band).connect(fear);
  noise.start();
  return { calm, fear, untuned };
};

/** Starts playing in the room, in a still mood. */
export const createMusic = (room: AudioRoom): Music => {
  const { context } = room;
  const drones = createDrones(room);
  const dice = soundDice(2147);
  let settings: MusicSettings = musicSettings(STILL_MOOD);
  let next = context.currentTime + 0.2;
  let pulse = 0;

  const pitch = (octave: number): number => {
    const step = settings.scale[Math.floor(dice() * settings.scale.length)] ?? 0;
    return ROOT_HZ * 2 ** (octave + step / 12);
  };
  const playPulse = (at: number): void => {
    const [joy = 0, calm = 0, wonder = 0, longing = 0, fury = 0] = settings.stems;
    const place = { context, out: room.music };
    if (dice() < 0.15 + joy * 0.6) bell(place, { hz: pitch(2), at: at + dice() * 0.05, gain: 0.03 + 0.1 * joy });
    if (dice() < wonder * 0.55)
      chime(place, { hz: pitch(2), at: at + settings.pulseSeconds * 0.5, gain: 0.02 + 0.09 * wonder });
    if (pulse % 4 === 0 && dice() < longing * 1.2) cello(place, { hz: pitch(1), at, gain: 0.03 + 0.07 * longing });
    if (pulse % 8 === 0 && dice() < 0.2 + calm * 0.5) bell(place, { hz: pitch(1), at, gain: 0.05 });
    if (fury > 0.12 && [0, 3, 6].includes(pulse % 8)) drum(place, { hz: 82, at, gain: 0.5 * fury });
    if (fury > 0.4 && pulse % 2 === 1)
      drum(place, { hz: 138, at: at + settings.pulseSeconds * 0.5, gain: 0.22 * fury });
    pulse += 1;
  };
  const timer = setInterval(() => {
    if (context.state !== 'running') return;
    // After a rest the clock has gone on: missed pulses stay silent.
    next = Math.max(next, context.currentTime + 0.05);
    while (next < context.currentTime + AHEAD_SECONDS) {
      playPulse(next);
      next += settings.pulseSeconds;
    }
  }, LOOK_MS);

  return {
    setMood: (mood) => {
      settings = musicSettings(mood);
      const now = context.currentTime;
      drones.calm.gain.setTargetAtTime(0.02 + 0.07 * (settings.stems[1] ?? 0), now, EASE_SECONDS);
      drones.fear.gain.setTargetAtTime(0.95 * (settings.stems[5] ?? 0), now, EASE_SECONDS * 0.6);
      room.brightness.setTargetAtTime(settings.brightnessHz, now, EASE_SECONDS);
      for (const [index, detune] of drones.untuned.entries()) {
        detune.setTargetAtTime(settings.detuneCents * (index === 0 ? -1 : 1), now, EASE_SECONDS);
      }
    },
    stop: () => clearInterval(timer),
  };
};
