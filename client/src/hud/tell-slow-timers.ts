import { effect, type ReadonlySignal } from '@preact/signals';
import type { HudDeps } from './hud-types.ts';

/** Tells each hub that I asked for slower timers: the server forgets it with the seat, this browser does not. */
export const tellSlowTimers = (
  { view, commands }: HudDeps['session'],
  wanted: ReadonlySignal<boolean>,
): { readonly stop: () => void } => {
  let told: boolean | null = null;
  return {
    stop: effect(() => {
      const { connection, safety } = view.value;
      const on = wanted.value;
      if (connection !== 'live' || safety === null) told = null;
      else if (safety.slowTimers !== on && told !== on) {
        told = on;
        void commands.ask('slowTimers', { on });
      }
    }),
  };
};
