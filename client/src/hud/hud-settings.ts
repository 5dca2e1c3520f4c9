import { effect, type Signal, signal } from '@preact/signals';
import { type KeyMap, readKeys, writeKeys } from '../model/key-map.ts';
import { type KeptTopics, readTopics, writeTopics } from './kept-topics.ts';

/** What this browser remembers about the overlay alone; text size and motion stand in the page's settings. */
export type HudSettings = {
  /** Holds become taps: one on, one off. */
  readonly tapHold: Signal<boolean>;
  /** The first sight of the white card is over. */
  readonly knowsX: Signal<boolean>;
  /** Sounds are told in words too. */
  readonly captions: Signal<boolean>;
  /** Questions to me wait twice as long; told to every hub I come to. */
  readonly slowTimers: Signal<boolean>;
  /** What should stay away; told to every hub I come to. */
  readonly topics: Signal<KeptTopics>;
  /** The stay-away sheet was gone through once. */
  readonly knowsTopics: Signal<boolean>;
  /** The first minute was practised, or is known. */
  readonly knowsLesson: Signal<boolean>;
  readonly keys: Signal<KeyMap>;
};

const PREFIX = 'lent-dreams.overlay.';

type Kept<Value> = { readonly value: Signal<Value>; readonly stop: () => void };

const kept = <Value>(name: string, parse: (text: string) => Value, toText: (value: Value) => string): Kept<Value> => {
  let stored = '';
  try {
    stored = localStorage.getItem(PREFIX + name) ?? '';
  } catch {
    // Storage is off: start with the default.
  }
  const value = signal(parse(stored));
  const stop = effect(() => {
    try {
      localStorage.setItem(PREFIX + name, toText(value.value));
    } catch {
      // A browser without storage forgets the setting at the end of the visit.
    }
  });
  return { value, stop };
};

const keptSwitch = (name: string): Kept<boolean> => kept(name, (text) => text === 'true', String);

/** The overlay's settings as signals, written back on every change until `stop`. */
export const createHudSettings = (): { readonly settings: HudSettings; readonly stop: () => void } => {
  const tapHold = keptSwitch('tapHold');
  const knowsX = keptSwitch('knowsX');
  const captions = keptSwitch('captions');
  const slowTimers = keptSwitch('slowTimers');
  const topics = kept('topics', readTopics, writeTopics);
  const knowsTopics = keptSwitch('knowsTopics');
  const knowsLesson = keptSwitch('knowsLesson');
  const keys = kept('keys', readKeys, writeKeys);
  return {
    settings: {
      tapHold: tapHold.value,
      knowsX: knowsX.value,
      captions: captions.value,
      slowTimers: slowTimers.value,
      topics: topics.value,
      knowsTopics: knowsTopics.value,
      knowsLesson: knowsLesson.value,
      keys: keys.value,
    },
    stop: () => {
      for (const { stop } of [tapHold, knowsX, captions, slowTimers, topics, knowsTopics, knowsLesson, keys]) stop();
    },
  };
};
