import type { BedId, ThreadId } from '@lent-dreams/shared/ids.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import type { ThreadView } from '../model/dream-view.ts';
import { bedPoint, type Point, type StageLayout } from '../model/stage-layout.ts';
import type { Easel, Frame, Painter } from './frame.ts';
import { RING_RADIUS_PX } from './ring.ts';
import { placeRings } from './ring-places.ts';
import { Thread, UNBRAID_MS } from './thread.ts';
import { layCourse } from './thread-course.ts';

/** Rings look for a free place this often even when nothing is known to have moved (names change their width). */
const RING_EVERY_MS = 300;
/** From a light's edge to the end of its threads. */
const EDGE_GAP_PX = 4;
/** My light has a dashed ring around it. */
const MY_EDGE = 1.32;

type ThreadPainter = Painter & {
  readonly ringPoint: (thread: ThreadId) => Point | null;
  /** Calls back with every living ring; for hit tests. */
  readonly eachRing: (see: (thread: ThreadId, x: number, y: number) => void) => void;
};

const edge = (layout: StageLayout, frame: Frame, bed: BedId): number =>
  layout.lightRadius * (bed === frame.view.me.bed ? MY_EDGE : 1) + EDGE_GAP_PX;

/** All threads of the dream. */
export const createThreads = (easel: Easel): ThreadPainter => {
  const living = new Map<ThreadId, Thread>();
  const leaving: Thread[] = [];
  const spare: Thread[] = [];
  const obstacles = {
    names: easel.names,
    lightX: new Float64Array(BED_COUNT),
    lightY: new Float64Array(BED_COUNT),
    lightCount: BED_COUNT,
    lightRadius: 0,
  };
  let isFirst = true;
  let ringsAtMs = 0;

  const begin = (view: ThreadView, frame: Frame): void => {
    const thread = spare.pop() ?? new Thread(easel);
    thread.bornMs = isFirst ? frame.nowMs - 10_000 : frame.nowMs;
    thread.endedMs = 0;
    thread.ringShare = 0.5;
    thread.ringWish = 0.5;
    living.set(view.id, thread);
    ringsAtMs = 0;
  };

  const keepUp = (frame: Frame): void => {
    for (const view of frame.view.threads) {
      if (!living.has(view.id)) begin(view, frame);
      const thread = living.get(view.id);
      if (thread !== undefined) thread.thread = view;
    }
    for (const [id, thread] of living) {
      if (frame.view.threads.some((view) => view.id === id)) continue;
      living.delete(id);
      thread.endedMs = frame.nowMs;
      leaving.push(thread);
    }
    isFirst = false;
  };

  const lay = (thread: Thread, frame: Frame): void => {
    const { layout } = frame;
    const view = thread.thread;
    if (view === null) return;
    const a = bedPoint(layout, view.a);
    const b = bedPoint(layout, view.b);
    layCourse(
      thread.course,
      a.x,
      a.y,
      b.x,
      b.y,
      edge(layout, frame, view.a),
      edge(layout, frame, view.b),
      layout.centreX,
      layout.centreY,
    );
  };

  const slideRings = (frame: Frame): void => {
    for (let bed = 0; bed < BED_COUNT; bed += 1) {
      const at = bedPoint(frame.layout, bed);
      obstacles.lightX[bed] = at.x;
      obstacles.lightY[bed] = at.y;
    }
    obstacles.lightRadius = frame.layout.lightRadius;
    const all = [...living.values()];
    const shares = placeRings(
      all.map((thread) => thread.course),
      RING_RADIUS_PX,
      obstacles,
    );
    all.forEach((thread, index) => {
      const isNew = ringsAtMs === 0 && thread.ringWish === 0.5;
      thread.ringWish = shares[index] ?? 0.5;
      if (isNew) thread.ringShare = thread.ringWish;
    });
    ringsAtMs = frame.nowMs;
  };

  const paint = (frame: Frame): void => {
    if (frame.viewChanged) keepUp(frame);
    for (const thread of living.values()) lay(thread, frame);
    if (frame.layoutChanged || frame.nowMs - ringsAtMs > RING_EVERY_MS) slideRings(frame);
    for (const thread of living.values()) thread.draw(frame);
    for (let index = leaving.length - 1; index >= 0; index -= 1) {
      const thread = leaving[index] as Thread;
      if (frame.nowMs - thread.endedMs < UNBRAID_MS) {
        lay(thread, frame);
        thread.draw(frame);
        continue;
      }
      thread.hide();
      leaving.splice(index, 1);
      spare.push(thread);
    }
  };

  return {
    paint,
    ringPoint: (id) => {
      const thread = living.get(id);
      return thread === undefined ? null : { x: thread.ringAt[0] as number, y: thread.ringAt[1] as number };
    },
    eachRing: (see) => {
      for (const [id, thread] of living) see(id, thread.ringAt[0] as number, thread.ringAt[1] as number);
    },
  };
};
