import { type ReadonlySignal, signal } from '@preact/signals';

/** Counts from the last touch of this person; the clock is looked at by `nowMs`. */
export const watchIdle = (): { readonly sinceMs: ReadonlySignal<number>; readonly stop: () => void } => {
  const sinceMs = signal(performance.now());
  const touched = (): void => {
    sinceMs.value = performance.now();
  };
  addEventListener('pointerdown', touched, true);
  addEventListener('keydown', touched, true);
  return {
    sinceMs,
    stop: () => {
      removeEventListener('pointerdown', touched, true);
      removeEventListener('keydown', touched, true);
    },
  };
};
