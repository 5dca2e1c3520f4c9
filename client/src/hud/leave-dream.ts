import type { Hud } from './hud-types.ts';

/** Leaves for good: threads end, lendings return, the page goes back to the landing. */
export const leaveDream = (hud: Hud): void => {
  hud.deps.sound?.hush(false);
  void hud.deps.session.commands.ask('leave', {}).finally(() => {
    hud.deps.session.leave();
    hud.deps.onLeave();
  });
};
