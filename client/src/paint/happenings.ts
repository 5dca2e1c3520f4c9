import type { BedId } from '@lent-dreams/shared/ids.ts';
import { hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import { motifTones } from '../look/motif-tones.ts';
import { pictureDice } from '../look/noise.ts';
import { givenScope, strongestFeeling } from '../look/strongest.ts';
import { haloOf, mixTone, TONE } from '../look/tones.ts';
import type { DreamView, GiveView, ThreadView } from '../model/dream-view.ts';
import { bedPoint, toScreen } from '../model/stage-layout.ts';
import { dreamEvents } from './dream-events.ts';
import type { Easel, Frame, Painter } from './frame.ts';
import { lightTone } from './light.ts';
import { motifSize } from './motif-painter.ts';
import { createRipples } from './ripples.ts';
import { blankThrow, createSparks } from './sparks.ts';
import { createCourse, layCourse, onCourse } from './thread-course.ts';

/** Pixels of a thread, and of an offer, to one grain of its dust. */
const LET_GO_PX = 7;
const DROPPED_PX = 13;
const MOST_DUST = 48;
const UNBRAID_SECONDS = 0.3;
/** The first feeling crosses a new thread within this time. */
const CROSSING_SECONDS = 0.95;
const CROSSINGS = 8;
const TAIL_EVERY_SECONDS = 0.022;
const EMBERS = 16;

type Crossing = { from: BedId; to: BedId; halo: number; ageSeconds: number; tailSeconds: number };

/** Short movements that tell what has just happened: dust, crossings, rings (design: motion). */
export const createHappenings = (easel: Easel): Painter => {
  const sparks = createSparks(easel);
  const ripples = createRipples(easel);
  const dice = pictureDice(303);
  const spark = blankThrow();
  const course = createCourse();
  const point = new Float64Array(2);
  const crossings: Crossing[] = Array.from({ length: CROSSINGS }, () => ({
    from: 0,
    to: 0,
    halo: TONE.white,
    ageSeconds: Number.POSITIVE_INFINITY,
    tailSeconds: 0,
  }));
  const awaits = new Uint8Array(BED_COUNT);
  let nextCrossing = 0;
  let before: DreamView | null = null;
  let landsAtMs = 0;

  const lay = (frame: Frame, from: BedId, to: BedId): void => {
    const a = bedPoint(frame.layout, from);
    const b = bedPoint(frame.layout, to);
    const gap = frame.layout.lightRadius + 4;
    layCourse(course, a.x, a.y, b.x, b.y, gap, gap, frame.layout.centreX, frame.layout.centreY);
  };

  /** A line of dust that falls where a thread or an offer was, from its middle outwards. */
  const fallAsDust = (frame: Frame, from: BedId, to: BedId, grainPx: number, start: number, end: number): void => {
    lay(frame, from, to);
    const count = Math.min(MOST_DUST, Math.ceil(course.length / grainPx));
    for (let grain = 0; grain < count; grain += 1) {
      const share = (grain + dice()) / count;
      onCourse(course, share, (dice() - 0.5) * 9, point);
      spark.x = point[0] as number;
      spark.y = point[1] as number;
      spark.speedX = (dice() - 0.5) * 34;
      spark.speedY = -16 + dice() * 22;
      spark.fall = 40 + dice() * 40;
      spark.lifeSeconds = 1.1 + dice() * 0.9;
      spark.waitSeconds = Math.abs(share - 0.5) * 2 * UNBRAID_SECONDS;
      spark.size = 5 + dice() * 6;
      spark.halo = mixTone(start, end, share);
      sparks.throw(spark);
    }
  };

  /** Both lights keep a spark for a second. */
  const keepSpark = (frame: Frame, bed: BedId, halo: number): void => {
    const at = bedPoint(frame.layout, bed);
    for (let turn = 0; turn < 5; turn += 1) {
      const angle = (turn / 5) * 2 * Math.PI + dice();
      spark.x = at.x + Math.cos(angle) * frame.layout.lightRadius * 1.16;
      spark.y = at.y + Math.sin(angle) * frame.layout.lightRadius * 1.16;
      spark.speedX = -Math.sin(angle) * 26;
      spark.speedY = Math.cos(angle) * 26;
      spark.fall = 0;
      spark.lifeSeconds = 1;
      spark.waitSeconds = 0;
      spark.size = 7;
      spark.halo = halo;
      sparks.throw(spark);
    }
  };

  const burst = (x: number, y: number, count: number, speed: number, halo: number, fall: number): void => {
    for (let grain = 0; grain < count; grain += 1) {
      const angle = ((grain + dice()) / count) * 2 * Math.PI;
      const reach = speed * (0.4 + 0.6 * dice());
      spark.x = x + Math.cos(angle) * 8;
      spark.y = y + Math.sin(angle) * 8;
      spark.speedX = Math.cos(angle) * reach;
      spark.speedY = Math.sin(angle) * reach;
      spark.fall = fall;
      spark.lifeSeconds = 0.6 + dice() * 0.6;
      spark.waitSeconds = 0;
      spark.size = 4 + dice() * 5;
      spark.halo = halo;
      sparks.throw(spark);
    }
  };

  const toneOf = (view: DreamView, bed: BedId): number => {
    const light = view.beds[bed];
    return light === undefined ? TONE.dim : lightTone(light);
  };

  const cross = (view: DreamView, from: BedId, to: BedId, give: GiveView): void => {
    const giver = view.beds[from];
    const scope = givenScope(give);
    if (giver === undefined || scope === 0) return;
    const crossing = crossings[nextCrossing] as Crossing;
    nextCrossing = (nextCrossing + 1) % CROSSINGS;
    crossing.from = from;
    crossing.to = to;
    const lead = strongestFeeling(giver, scope);
    crossing.halo = lead < 0 ? TONE.ember : haloOf(lead);
    crossing.ageSeconds = 0;
    crossing.tailSeconds = 0;
  };

  const tie = (view: DreamView, thread: ThreadView): void => {
    cross(view, thread.a, thread.b, thread.fromA);
    cross(view, thread.b, thread.a, thread.fromB);
  };

  const react = (frame: Frame, last: DreamView): void => {
    const { view, layout } = frame;
    const events = dreamEvents(last, view);
    for (const thread of events.tied) tie(view, thread);
    for (const { a, b } of events.letGo) {
      fallAsDust(frame, a, b, LET_GO_PX, toneOf(view, a), toneOf(view, b));
      keepSpark(frame, a, toneOf(view, b));
      keepSpark(frame, b, toneOf(view, a));
    }
    for (const { from, to } of events.dropped) fallAsDust(frame, from, to, DROPPED_PX, TONE.dim, TONE.grey);
    for (const motif of events.placed) {
      const centre = hexCentre(motif.hex);
      const at = toScreen(layout, centre.x, centre.y);
      const halo = haloOf(motifTones(motif.kind)[0]);
      ripples.spread(at.x, at.y, motifSize(layout) * 0.3, motifSize(layout) * 1.15, halo);
      burst(at.x, at.y, 12, motifSize(layout) * 1.1, halo, -20);
    }
  };

  /** A wave lands by the clock, not by a change of the view. */
  const landWaves = (frame: Frame): void => {
    const { view, layout, nowMs } = frame;
    if (view.waveLandsAtMs > nowMs) {
      landsAtMs = view.waveLandsAtMs;
      for (const bed of view.beds) awaits[bed.bed] = bed.wave ? 1 : 0;
      return;
    }
    if (landsAtMs === 0 || nowMs < landsAtMs) return;
    landsAtMs = 0;
    if (view.phase !== 'unveiling' || view.quietUntilMs > nowMs) return;
    for (let bed = 0; bed < BED_COUNT; bed += 1) {
      if (awaits[bed] === 0) continue;
      const at = bedPoint(layout, bed);
      ripples.spread(at.x, at.y, layout.lightRadius, layout.lightRadius * 4.4, TONE.ember);
      ripples.spread(at.x, at.y, layout.lightRadius * 0.8, layout.lightRadius * 2.9, TONE.broken);
      burst(at.x, at.y, EMBERS, 120, TONE.ember, -36);
    }
  };

  const fly = (frame: Frame): void => {
    for (const crossing of crossings) {
      if (crossing.ageSeconds > CROSSING_SECONDS) continue;
      crossing.ageSeconds += frame.deltaSeconds;
      crossing.tailSeconds += frame.deltaSeconds;
      const share = Math.min(1, crossing.ageSeconds / CROSSING_SECONDS);
      lay(frame, crossing.from, crossing.to);
      while (crossing.tailSeconds >= TAIL_EVERY_SECONDS) {
        crossing.tailSeconds -= TAIL_EVERY_SECONDS;
        const eased = share * share * (3 - 2 * share);
        onCourse(course, eased, (dice() - 0.5) * 6, point);
        spark.x = point[0] as number;
        spark.y = point[1] as number;
        spark.speedX = (dice() - 0.5) * 12;
        spark.speedY = (dice() - 0.5) * 12;
        spark.fall = 0;
        spark.lifeSeconds = 0.45;
        spark.waitSeconds = 0;
        spark.size = 12;
        spark.halo = crossing.halo;
        sparks.throw(spark);
      }
      if (share < 1) continue;
      const at = bedPoint(frame.layout, crossing.to);
      const { lightRadius } = frame.layout;
      ripples.spread(at.x, at.y, lightRadius, lightRadius * 2.3, crossing.halo);
      crossing.ageSeconds = Number.POSITIVE_INFINITY;
    }
  };

  const paint = (frame: Frame): void => {
    const last = before;
    if (frame.viewChanged || last === null) {
      before = frame.view;
      // Less motion: what has happened shows in its result alone.
      if (last !== null && !frame.calmMotion) react(frame, last);
    }
    if (!frame.calmMotion) {
      landWaves(frame);
      fly(frame);
    }
    sparks.advance(frame.deltaSeconds);
    ripples.advance(frame.deltaSeconds);
  };
  return { paint };
};
