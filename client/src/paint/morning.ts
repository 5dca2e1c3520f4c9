import type { DreamView } from '../model/dream-view.ts';
import type { Frame } from './frame.ts';

/** Light of the morning for each outcome of a night, 0–1. */
const LIGHT = { calmed: 1, dawn: 0.85, quiet: 0.5, blackout: 0.14 } as const;
/** The sun takes its time: this is the time constant of its rise. */
const DAWN_SECONDS = 3;
/** After a spiral the sky opens from the middle, this many radii of the board a second, up to the last. */
const OPEN_PER_SECOND = 0.95;
const OPEN_TO_RADII = 2.8;

const lightOf = (view: Pick<DreamView, 'phase' | 'ending'>): number =>
  view.phase === 'ending' ? LIGHT[view.ending?.outcome ?? 'quiet'] : 0;

/**
 * Follows the sky from frame to frame: how far the day has dawned (0–1), and the radius to which the sky has opened after
 * a spiral was calmed (radii of the board; −1 for not). Less motion: no opening.
 */
export const createMorning = (): ((
  frame: Pick<Frame, 'view' | 'deltaSeconds' | 'calmMotion'>,
) => readonly [dawn: number, opened: number]) => {
  const shown: [number, number] = [0, -1];
  let inSpiral = false;
  return ({ view, deltaSeconds, calmMotion }) => {
    const light = lightOf(view);
    // The next night begins dark at once.
    shown[0] = light === 0 ? 0 : shown[0] + (light - shown[0]) * (1 - Math.exp(-deltaSeconds / DAWN_SECONDS));
    if (inSpiral && !view.spiral && view.phase !== 'lobby' && !calmMotion) shown[1] = 0;
    inSpiral = view.spiral;
    if (shown[1] >= 0) shown[1] += OPEN_PER_SECOND * deltaSeconds;
    if (shown[1] > OPEN_TO_RADII || view.spiral) shown[1] = -1;
    return shown;
  };
};
