import type { AudioRoom } from './audio-room.ts';
import { bell, breath, cello, chime, drum, pad, tap } from './voices.ts';

/** Everything that may be heard once (screens: motion and sound). */
const CUE_NAMES = [
  'goal',
  'pop',
  'ask',
  'knock',
  'yes',
  'less',
  'no',
  'letGo',
  'wish',
  'tick',
  'waveComing',
  'waveLands',
  'overBrim',
  'calmed',
  'fused',
  'mended',
  'shade',
  'shadeSoft',
  'shadeStill',
  'frozen',
  'grounded',
  'ability',
  'x',
] as const;
export type CueName = (typeof CUE_NAMES)[number];

type Player = (room: AudioRoom, at: number) => void;

const D4 = 293.66;
/** Pitch so many semitones above the middle D. */
const semitones = (steps: number): number => D4 * 2 ** (steps / 12);

const PLAYERS: Readonly<Record<CueName, Player>> = {
  goal: ({ context, cues }, at) => bell({ context, out: cues }, { hz: semitones(-5), at, gain: 0.1 }),
  pop: ({ context, cues }, at) => {
    drum({ context, out: cues }, { hz: 210, at, gain: 0.3 });
    chime({ context, out: cues }, { hz: semitones(7), at: at + 0.05, gain: 0.1 });
  },
  ask: ({ context, cues }, at) => {
    bell({ context, out: cues }, { hz: semitones(2), at, gain: 0.12 });
    bell({ context, out: cues }, { hz: semitones(9), at: at + 0.16, gain: 0.12 });
  },
  knock: ({ context, cues }, at) => {
    for (const wait of [0, 0.2]) tap({ context, out: cues }, { hz: 240, at: at + wait, gain: 0.4 });
  },
  yes: ({ context, cues }, at) => {
    for (const [index, step] of [0, 4, 7, 12].entries())
      bell({ context, out: cues }, { hz: semitones(step), at: at + index * 0.07, gain: 0.1 });
  },
  less: ({ context, cues }, at) => {
    for (const [index, step] of [-5, 0, 4, 7].entries())
      pad({ context, out: cues }, { hz: semitones(step), at: at + index * 0.05, gain: 0.09 }, 2.2);
  },
  no: ({ context, cues }, at) => tap({ context, out: cues }, { hz: 330, at, gain: 0.3 }),
  letGo: ({ context, cues }, at) => {
    cello({ context, out: cues }, { hz: semitones(-12), at, gain: 0.12 });
    breath({ context, out: cues }, { hz: 900, at: at + 0.1, gain: 0.36 }, 2600, 0.8);
  },
  wish: ({ context, cues }, at) => {
    chime({ context, out: cues }, { hz: semitones(0), at, gain: 0.16 });
    chime({ context, out: cues }, { hz: semitones(7), at: at + 0.12, gain: 0.16 });
  },
  tick: ({ context, cues }, at) => tap({ context, out: cues }, { hz: 900, at, gain: 0.05 }),
  waveComing: ({ context, cues }, at) => breath({ context, out: cues }, { hz: 260, at, gain: 0.9 }, 1500, 2.4),
  waveLands: ({ context, cues }, at) => {
    drum({ context, out: cues }, { hz: 48, at, gain: 0.8 });
    breath({ context, out: cues }, { hz: 500, at, gain: 0.4 }, 90, 1.1);
  },
  overBrim: ({ context, cues }, at) => breath({ context, out: cues }, { hz: 180, at, gain: 1 }, 720, 1.2),
  calmed: ({ context, cues }, at) => {
    for (const [index, step] of [-12, -5, 0, 4, 7, 14].entries())
      pad({ context, out: cues }, { hz: semitones(step), at: at + index * 0.12, gain: 0.07 }, 6);
  },
  fused: ({ context, cues }, at) => {
    for (const [index, step] of [0, 7, 11, 14].entries())
      chime({ context, out: cues }, { hz: semitones(step), at: at + index * 0.11, gain: 0.11 });
  },
  mended: ({ context, cues }, at) => {
    tap({ context, out: cues }, { hz: 520, at, gain: 0.16 });
    bell({ context, out: cues }, { hz: semitones(7), at: at + 0.09, gain: 0.1 });
  },
  frozen: ({ context, cues }, at) => {
    for (const [index, step] of [19, 14, 12].entries())
      chime({ context, out: cues }, { hz: semitones(step), at: at + index * 0.05, gain: 0.08 });
    tap({ context, out: cues }, { hz: 1400, at, gain: 0.12 });
  },
  grounded: ({ context, cues }, at) => {
    drum({ context, out: cues }, { hz: 60, at, gain: 0.5 });
    breath({ context, out: cues }, { hz: 1200, at, gain: 0.25 }, 120, 1.4);
  },
  ability: ({ context, cues }, at) => {
    for (const [index, step] of [-5, 2, 7].entries())
      pad({ context, out: cues }, { hz: semitones(step), at: at + index * 0.06, gain: 0.07 }, 2.4);
  },
  shade: ({ context, cues }, at) => {
    cello({ context, out: cues }, { hz: semitones(-24), at, gain: 0.16 });
    cello({ context, out: cues }, { hz: semitones(-23), at: at + 0.18, gain: 0.12 });
    breath({ context, out: cues }, { hz: 220, at, gain: 0.5 }, 480, 1.6);
  },
  shadeSoft: ({ context, cues }, at) => pad({ context, out: cues }, { hz: semitones(-12), at, gain: 0.05 }, 3),
  shadeStill: ({ context, cues }, at) => {
    for (const [index, step] of [-5, 2, 7].entries())
      bell({ context, out: cues }, { hz: semitones(step), at: at + index * 0.1, gain: 0.09 });
  },
  x: ({ context, safety }, at) => {
    for (const step of [-12, -5, 0])
      pad({ context, out: safety }, { hz: semitones(step), at: at + 0.15, gain: 0.06 }, 7);
  },
};

/** Plays a cue now. */
export const playCue = (room: AudioRoom, name: CueName): void => PLAYERS[name](room, room.context.currentTime + 0.01);
