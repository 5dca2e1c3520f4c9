import { FEAR, WARM_COUNT } from '@lent-dreams/shared/content/emotion.ts';
import { bedHex, distanceHexes, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { motifTones } from '../look/motif-tones.ts';
import { givenScope, strongestFeeling } from '../look/strongest.ts';
import type { BedView, Bodies, DreamView, GiveView, ThreadView } from '../model/dream-view.ts';
import { bedPoint, type Point, type StageLayout, toScreen } from '../model/stage-layout.ts';
import { FIELD_SIDE, SPRING_LIMIT, type Springs } from './feeling-field.ts';
import { WARNING_MS } from './motion.ts';

/** The field spans this many radii of the oval across and down: twice as far as the lights each way. */
const FIELD_SPAN = 4;
/** Soot a full spiral draws to the middle of the board, per second. */
const SPIRAL_RATE = 0.8;
/** Reaches in CSS pixels. */
const LIGHT_REACH_PX = 84;
const MOTIF_REACH_PX = 54;
const THREAD_REACH_PX = 24;
/** Fear below this is the rest of a healthy dream and shows no soot. */
const RESTING_FEAR = 12;
/** Cells (across × down) a spring covers on a wide screen. */
const USUAL_CELLS = 19;
/** A wave rolls in from this many radii of the oval while it is shown to come. */
const WAVE_FROM_RADII = 1.9;
const WAVE_RATE = 1.5;
/** Whoever walks leaves their own colour in the fluid. */
const WALK_RATE = 0.75;
const WALK_REACH_PX = 34;
const WALKING_HEXES = 0.5;
const BEADS_PER_WAY = 3;
const BEADS_PER_SECOND = 0.16;

/** Place of a CSS pixel in the field, 0–1 inside it. */
export const fieldPlace = (layout: StageLayout, x: number, y: number): Point => ({
  x: 0.5 + (x - layout.centreX) / (layout.radiusX * FIELD_SPAN),
  y: 0.5 + (y - layout.centreY) / (layout.radiusY * FIELD_SPAN),
});

const addSpring = (
  springs: Springs,
  layout: StageLayout,
  x: number,
  y: number,
  feeling: number,
  rate: number,
  reachPx: number,
): void => {
  const at = springs.count;
  if (at >= SPRING_LIMIT || rate <= 0) return;
  springs.x[at] = 0.5 + (x - layout.centreX) / (layout.radiusX * FIELD_SPAN);
  springs.y[at] = 0.5 + (y - layout.centreY) / (layout.radiusY * FIELD_SPAN);
  springs.feeling[at] = feeling;
  const reachX = Math.max(1.4, (reachPx / (layout.radiusX * FIELD_SPAN)) * FIELD_SIDE);
  const reachY = Math.max(1.4, (reachPx / (layout.radiusY * FIELD_SPAN)) * FIELD_SIDE);
  springs.reachX[at] = reachX;
  springs.reachY[at] = reachY;
  // A small oval makes a spring cover more cells: what it gives stays the same in all.
  springs.ratePerSecond[at] = rate * Math.min(1, USUAL_CELLS / (reachX * reachY));
  springs.count = at + 1;
};

const feedWay = (
  springs: Springs,
  view: DreamView,
  layout: StageLayout,
  seconds: number,
  thread: ThreadView,
  from: number,
  to: number,
  give: GiveView,
): void => {
  const scope = givenScope(give);
  const giver = view.beds[from];
  if (scope === 0 || giver === undefined) return;
  const start = bedPoint(layout, from);
  const end = bedPoint(layout, to);
  const lead = strongestFeeling(giver, scope);
  const second = strongestFeeling(giver, scope, lead);
  for (let bead = 0; bead < BEADS_PER_WAY; bead += 1) {
    const share = (seconds * BEADS_PER_SECOND + bead / BEADS_PER_WAY + thread.id * 0.37) % 1;
    const x = start.x + (end.x - start.x) * share;
    const y = start.y + (end.y - start.y) * share;
    const feeling = bead % 2 === 0 || second < 0 ? lead : second;
    if (feeling >= 0) addSpring(springs, layout, x, y, feeling, 0.15 * give.depth, THREAD_REACH_PX);
    addSpring(springs, layout, x, y, FEAR, thread.sootShare * 0.7, THREAD_REACH_PX);
  }
};

/** Soot that rolls towards a light from outside the dream. `leftMs` is the time until it lands. */
const feedWave = (springs: Springs, layout: StageLayout, place: Point, leftMs: number): void => {
  if (leftMs <= 0 || leftMs > WARNING_MS) return;
  const far = 1 + (WAVE_FROM_RADII - 1) * (leftMs / WARNING_MS);
  const x = layout.centreX + (place.x - layout.centreX) * far;
  const y = layout.centreY + (place.y - layout.centreY) * far;
  addSpring(springs, layout, x, y, FEAR, WAVE_RATE, LIGHT_REACH_PX * 0.9);
};

const feedWalk = (springs: Springs, layout: StageLayout, bed: BedView, bodies: Bodies): void => {
  const at = bed.hasBody ? bodies.at(bed.bed) : null;
  if (at === null) return;
  const home = hexCentre(bedHex(bed.bed));
  if (distanceHexes(at.x, at.y, home.x, home.y) < WALKING_HEXES) return;
  const place = toScreen(layout, at.x, at.y);
  addSpring(springs, layout, place.x, place.y, bed.primary, WALK_RATE, WALK_REACH_PX);
};

/**
 * Turns the dream into springs of the fluid: every bed's feelings at its light, every motif's profile at its hex, and
 * what flows along the threads on its way. Fear rises as soot where a bed has more than it rests at, and rolls in with
 * a wave. `nowMs` is performance.now() of the frame; `bodies` leave a trail where they walk.
 */
export const feedField = (
  springs: Springs,
  view: DreamView,
  layout: StageLayout,
  seconds: number,
  nowMs: number,
  bodies: Bodies,
): void => {
  springs.count = 0;
  for (const bed of view.beds) {
    const place = bedPoint(layout, bed.bed);
    for (let feeling = 0; feeling < WARM_COUNT; feeling += 1) {
      const share = (bed.feelings[feeling] ?? 0) / 100;
      const nature = feeling === bed.primary ? 0.16 : 0;
      addSpring(
        springs,
        layout,
        place.x,
        place.y,
        feeling,
        nature + share * share * 1.7,
        LIGHT_REACH_PX * (0.8 + share * 0.7),
      );
    }
    const fear = Math.max(0, bed.fear - RESTING_FEAR) / (100 - RESTING_FEAR);
    addSpring(springs, layout, place.x, place.y, FEAR, fear * 0.95, LIGHT_REACH_PX * (0.6 + fear));
    if (bed.wave) feedWave(springs, layout, place, view.waveLandsAtMs - nowMs);
    feedWalk(springs, layout, bed, bodies);
  }
  if (view.spiral) addSpring(springs, layout, layout.centreX, layout.centreY, FEAR, SPIRAL_RATE, layout.radiusY * 0.5);
  for (const motif of view.motifs) {
    const centre = hexCentre(motif.hex);
    const place = toScreen(layout, centre.x, centre.y);
    const [lead, second] = motifTones(motif.kind);
    const strength = motif.scarred ? 0.08 : 0.22;
    addSpring(springs, layout, place.x, place.y, lead, strength, MOTIF_REACH_PX * 1.15);
    addSpring(springs, layout, place.x + 14, place.y + 8, second, strength * 0.6, MOTIF_REACH_PX);
  }
  for (const thread of view.threads) {
    if (thread.frozen || thread.suspended) continue;
    feedWay(springs, view, layout, seconds, thread, thread.a, thread.b, thread.fromA);
    feedWay(springs, view, layout, seconds, thread, thread.b, thread.a, thread.fromB);
  }
};
