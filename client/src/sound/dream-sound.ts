import { effect, type Signal } from '@preact/signals';
import type { DreamView } from '../model/dream-view.ts';
import { type AudioRoom, createAudioRoom, MASTER_VOLUME } from './audio-room.ts';
import { type CueName, playCue } from './cues.ts';
import { heardChanges } from './heard-changes.ts';
import { moodOf } from './mood.ts';
import { createMusic, type Music } from './music.ts';

/** The sound of the page. Silent until the first gesture, in hidden tabs, and while muted. */
export type Sound = {
  /** Called in a gesture: browsers allow sound from then on. */
  readonly unlock: () => void;
  /** Follows the dream: music from its feelings, cues from what changed. */
  readonly setMood: (view: DreamView) => void;
  readonly cue: (name: CueName) => void;
  /** Learns of every cue, also of those nobody hears because sound is off; gives the way to stop. */
  readonly onCue: (listener: (name: CueName) => void) => () => void;
  /** Silence at once, without touching the remembered switch; one soft pad remains. */
  readonly hush: (on: boolean) => void;
  readonly muted: Signal<boolean>;
};

/** The same cue twice within this time is heard once: a press and its echo in the state. */
const SAME_CUE_MS = 250;
const HUSH_SECONDS = 0.03;
const MOOD_EVERY_MS = 400;

/** Makes the page's sound around the remembered mute switch. */
export const createSound = (muted: Signal<boolean>): Sound => {
  let room: AudioRoom | null = null;
  let music: Music | null = null;
  let hushed = false;
  let before: { readonly view: DreamView; readonly atMs: number } | null = null;
  let moodAtMs = -MOOD_EVERY_MS;
  const listeners = new Set<(name: CueName) => void>();
  const playedAtMs = new Map<CueName, number>();

  const settle = (): void => {
    if (room === null) return;
    const now = room.context.currentTime;
    room.master.setTargetAtTime(muted.value ? 0 : MASTER_VOLUME, now, HUSH_SECONDS);
    room.loudness.setTargetAtTime(hushed ? 0 : 1, now, hushed ? HUSH_SECONDS : 0.8);
    const rest = document.hidden || muted.value;
    void (rest ? room.context.suspend() : room.context.resume()).catch(() => undefined);
  };
  effect(settle);
  document.addEventListener('visibilitychange', settle);

  const cue = (name: CueName): void => {
    const nowMs = performance.now();
    if (nowMs - (playedAtMs.get(name) ?? -SAME_CUE_MS) < SAME_CUE_MS) return;
    playedAtMs.set(name, nowMs);
    if (!hushed || name === 'x') for (const listener of listeners) listener(name);
    if (room !== null && room.context.state === 'running' && (!hushed || name === 'x')) playCue(room, name);
  };

  return {
    unlock: () => {
      if (room === null && navigator.userActivation?.hasBeenActive !== false) {
        try {
          room = createAudioRoom();
          music = createMusic(room);
        } catch {
          // A browser without sound plays on in silence.
          room = null;
        }
      }
      settle();
    },
    setMood: (view) => {
      const nowMs = performance.now();
      if (before !== null) for (const name of heardChanges(before.view, before.atMs, view, nowMs)) cue(name);
      before = { view, atMs: nowMs };
      if (nowMs - moodAtMs < MOOD_EVERY_MS) return;
      moodAtMs = nowMs;
      music?.setMood(moodOf(view));
    },
    cue,
    onCue: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hush: (on) => {
      if (hushed === on) return;
      hushed = on;
      settle();
      if (on) cue('x');
    },
    muted,
  };
};
