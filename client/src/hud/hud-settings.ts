import { effect, type Signal, signal } from '@preact/signals';

/** What this browser remembers about the overlay alone; text size and motion stand in the page's settings. */
export type HudSettings = {
  /** Holds become taps: one on, one off. */
  readonly tapHold: Signal<boolean>;
  /** The first sight of the white card is over. */
  readonly knowsX: Signal<boolean>;
};

const PREFIX = 'lent-dreams.overlay.';

const kept = (name: string): { readonly value: Signal<boolean>; readonly stop: () => void } => {
  let stored = false;
  try {
    stored = localStorage.getItem(PREFIX + name) === 'true';
  } catch {
    // Storage is off: start with the default.
  }
  const value = signal(stored);
  const stop = effect(() => {
    try {
      localStorage.setItem(PREFIX + name, String(value.value));
    } catch {
      // A browser without storage forgets the setting at the end of the visit.
    }
  });
  return { value, stop };
};

/** The overlay's settings as signals, written back on every change until `stop`. */
export const createHudSettings = (): { readonly settings: HudSettings; readonly stop: () => void } => {
  const tapHold = kept('tapHold');
  const knowsX = kept('knowsX');
  return {
    settings: { tapHold: tapHold.value, knowsX: knowsX.value },
    stop: () => {
      tapHold.stop();
      knowsX.stop();
    },
  };
};
