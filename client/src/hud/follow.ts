import { type BedId, NO_BED } from '@lent-dreams/shared/ids.ts';
import { distanceHexes } from '@lent-dreams/shared/rules/board.ts';
import { type Signal, signal } from '@preact/signals';
import type { HudDeps } from './hud-types.ts';

const LOOK_MS = 300;
/** Near enough to hold hands. */
const BESIDE_HEXES = 1;

/** Walks after one person until I walk myself; the person learns nothing of it but what all can see. */
export const createFollow = ({
  session,
}: Pick<HudDeps, 'session'>): { readonly following: Signal<BedId>; readonly stop: () => void } => {
  const following = signal<BedId>(NO_BED);
  const timer = setInterval(() => {
    const bed = following.peek();
    if (bed === NO_BED) return;
    const mine = session.bodies.at(session.view.peek().me.bed);
    const theirs = session.bodies.at(bed);
    if (mine === null || theirs === null) following.value = NO_BED;
    else if (distanceHexes(mine.x, mine.y, theirs.x, theirs.y) > BESIDE_HEXES)
      session.commands.walkTo(Math.round(theirs.x), Math.round(theirs.y));
  }, LOOK_MS);
  return { following, stop: () => clearInterval(timer) };
};
