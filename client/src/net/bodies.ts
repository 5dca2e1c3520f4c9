import type { BedId } from '@lent-dreams/shared/ids.ts';
import { NO_BED } from '@lent-dreams/shared/ids.ts';
import { TICK_MS, WATCHER_EVERY_TICKS } from '@lent-dreams/shared/units.ts';
import type { Bodies } from '../model/dream-view.ts';
import { createInterpolator, type Interpolator } from './interpolator.ts';
import type { Places } from './mirror.ts';
import { createStridePredictor, type StrideInput } from './stride-predictor.ts';

/** All bodies at every frame: mine ahead of the server, the others a little behind it. Times are performance.now(). */
export type BodyTracker = Bodies & {
  /** Takes the places of a patch. */
  readonly take: (places: Places, nowMs: number) => void;
  readonly walk: (mx: number, my: number) => void;
  readonly walkTo: (x: number, y: number) => void;
  /** The inputs that are due, to be sent at once. */
  readonly advance: (nowMs: number) => readonly StrideInput[];
  /** The connection is gone: what was on its way is lost. Everybody stays where they were seen last. */
  readonly reset: () => void;
};

/** A tracker that knows of nobody. `nowMs` is the clock that drawing goes by. */
export const createBodies = (nowMs: () => number): BodyTracker => {
  let predictor = createStridePredictor();
  let myBed = NO_BED;
  const others = new Map<BedId, Interpolator>();

  const patchMs = (): number => (myBed === NO_BED ? WATCHER_EVERY_TICKS : 1) * TICK_MS;

  const become = (bed: BedId): void => {
    if (bed === myBed) return;
    myBed = bed;
    predictor = createStridePredictor();
  };

  const takeOther = (bed: BedId, x: number, y: number, arrivedMs: number): void => {
    const interpolator = others.get(bed) ?? createInterpolator(patchMs);
    others.set(bed, interpolator);
    interpolator.push(arrivedMs, x, y);
  };

  return {
    at: (bed) => (bed === myBed ? predictor.at(nowMs()) : (others.get(bed)?.at(nowMs()) ?? null)),
    take: ({ myBed: bed, strideSeq, bodies }, arrivedMs) => {
      become(bed);
      for (const body of bodies) {
        if (body.bed === myBed) predictor.acknowledge(strideSeq, body.x, body.y, arrivedMs);
        else takeOther(body.bed, body.x, body.y, arrivedMs);
      }
      for (const known of others.keys()) {
        if (known === myBed || !bodies.some((body) => body.bed === known)) others.delete(known);
      }
    },
    walk: (mx, my) => predictor.walk(mx, my),
    walkTo: (x, y) => predictor.walkTo(x, y),
    advance: (tickMs) => predictor.advance(tickMs),
    reset: () => predictor.reset(),
  };
};
