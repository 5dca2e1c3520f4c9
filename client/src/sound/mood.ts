import type { DreamView } from '../model/dream-view.ts';

/** What the music follows. All numbers 0–1. */
export type Mood = {
  /** Five warm feelings in the order of every vector: my own light counts for most, the others' mean for the rest. */
  readonly feelings: readonly number[];
  readonly fear: number;
  /** How far fear stands over the brim, where it stands highest. */
  readonly tension: number;
};

/** A place with nobody in it: nearly silent, calm. */
export const STILL_MOOD: Mood = { feelings: [0, 0.4, 0.1, 0, 0], fear: 0, tension: 0 };

/** Weight of my own light against the mean of all. */
const OWN_WEIGHT = 0.6;
const share = (percent: number): number => Math.min(1, Math.max(0, percent / 100));

/** Reads the mood out of the dream as one bed hears it. A watcher hears the mean. */
export const moodOf = (view: DreamView): Mood => {
  if (view.beds.length === 0) return STILL_MOOD;
  const mean = (read: (bed: DreamView['beds'][number]) => number): number =>
    view.beds.reduce((sum, bed) => sum + read(bed), 0) / view.beds.length;
  const mine = view.beds.find((bed) => bed.isMe);
  const heard = (read: (bed: DreamView['beds'][number]) => number): number =>
    mine === undefined ? mean(read) : read(mine) * OWN_WEIGHT + mean(read) * (1 - OWN_WEIGHT);
  const over = view.beds.map((bed) => (bed.brim >= 100 ? 0 : (bed.fear - bed.brim) / (100 - bed.brim)));
  return {
    feelings: [0, 1, 2, 3, 4].map((feeling) => share(heard((bed) => bed.feelings[feeling] ?? 0))),
    fear: share(heard((bed) => bed.fear)),
    tension: Math.min(1, Math.max(0, ...over)),
  };
};

/** Settings of the instruments that follow from a mood. */
export type MusicSettings = {
  /** Gain 0–1 of the six stems: joy bell, calm pad, wonder chime, longing cello, fury drum, fear breath. */
  readonly stems: readonly number[];
  /** Seconds from one pulse to the next. */
  readonly pulseSeconds: number;
  /** Low-pass over all voices. */
  readonly brightnessHz: number;
  /** How far the upper drones are pulled out of tune. */
  readonly detuneCents: number;
  /** Semitones above the root that may sound, rising within an octave. */
  readonly scale: readonly number[];
};

/** Scales of the six feelings, in semitones: pentatonic, open fourths, added ninth, minor, drum fifths, cluster. */
const SCALES: readonly (readonly number[])[] = [
  [0, 2, 4, 7, 9],
  [0, 2, 5, 7, 9],
  [0, 2, 4, 6, 9, 11],
  [0, 2, 3, 7, 8],
  [0, 3, 5, 7, 10],
  [0, 1, 3, 6, 8],
];

/** Fear above which its own scale takes over. */
const FEARFUL = 0.6;

const loudest = (values: readonly number[]): number =>
  values.reduce((best, value, index) => (value > (values[best] ?? 0) ? index : best), 0);

/** Turns a mood into settings: warmth brightens, fear darkens and hurries, tension untunes. Pure. */
export const musicSettings = ({ feelings, fear, tension }: Mood): MusicSettings => {
  const [joy = 0, , wonder = 0, , fury = 0] = feelings;
  const hush = 1 - 0.55 * fear;
  const bright = Math.min(1, joy + wonder * 0.8 + fury * 0.35);
  const urgency = Math.max(fear * 0.6, tension, fury * 0.45);
  return {
    stems: [...feelings.map((feeling) => feeling ** 0.8 * hush), Math.min(1, fear ** 1.4 + tension * 0.4)],
    pulseSeconds: 1.25 - 0.25 * bright - 0.55 * urgency,
    brightnessHz: 380 + 2200 * bright * (1 - 0.75 * fear) + 300 * tension,
    detuneCents: 90 * fear * fear + 110 * tension,
    scale: SCALES[fear > FEARFUL || tension > 0 ? 5 : loudest(feelings)] ?? [0],
  };
};
