import * as Phaser from 'phaser';
import { givenScope, strongestFeeling } from '../look/strongest.ts';
import { coreOf, haloOf, mixTone, TONE } from '../look/tones.ts';
import type { BedView, GiveView, ThreadView } from '../model/dream-view.ts';
import { type Boxes, gapToBox } from './boxes.ts';
import { DEPTH, type Easel, type Frame } from './frame.ts';
import { Ribbon } from './ribbon.ts';
import { Ring } from './ring.ts';
import { SIGN_TEXTURE, SIGN_UNIT_PX } from './sign-atlas.ts';
import { createCourse, onCourse } from './thread-course.ts';
import { addTwoTone, tone } from './two-tone.ts';

const POINTS = 30;
/** Bands that only bow need fewer. */
const BOWED_POINTS = 14;
const STRANDS = 3;
const BEADS = 6;
/** A new thread braids from both ends for this long, an ended one unbraids from the middle (design: motion). */
const BRAID_MS = 700;
export const UNBRAID_MS = 300;
/** From a light's edge to its arrowhead; under a name it moves on in steps until it is clear. */
const ARROW_GAP_PX = 15;
const ARROW_STEP_PX = 11;
const ARROW_CLEAR_PX = 8;
const NORMAL = Phaser.BlendModes.NORMAL;
const ADD = Phaser.BlendModes.ADD;

const isGiving = (give: GiveView): boolean => givenScope(give) !== 0;

/** Direction of a strand's light: 1 from a to b, −1 back; both ways take turns. */
const strandWay = (strand: number, givesA: boolean, givesB: boolean): 1 | -1 => {
  if (!givesB) return 1;
  if (!givesA) return -1;
  return strand % 2 === 0 ? 1 : -1;
};

/** A thread's strands, beads, arrows and ring. Bound to one thread from its first to its last frame. */
export class Thread {
  readonly course = createCourse();
  thread: ThreadView | null = null;
  bornMs = 0;
  /** performance.now() at which it was let go, 0 while it lives. */
  endedMs = 0;
  ringShare = 0.5;
  ringWish = 0.5;
  readonly ringAt = new Float64Array(2);
  readonly #bed: Ribbon;
  readonly #dots: Ribbon;
  readonly #glow: Ribbon;
  readonly #vein: Ribbon;
  readonly #strands: readonly Ribbon[];
  readonly #beads: readonly Phaser.GameObjects.Image[];
  readonly #arrows: readonly Phaser.GameObjects.Image[];
  readonly #frost: readonly Phaser.GameObjects.Image[];
  readonly #ring: Ring;
  readonly #point = new Float64Array(2);
  readonly #names: Boxes;
  #flowSeconds = 0;
  #open = 1;
  #waveSeconds = 0;
  #strand = 0;
  #count = 1;

  constructor(easel: Easel) {
    const { scene, people } = easel;
    this.#names = easel.names;
    this.#bed = new Ribbon(scene, people, 'bed', BOWED_POINTS, DEPTH.bed, NORMAL);
    this.#bed.tone(TONE.void, 0x0a0207);
    this.#dots = new Ribbon(scene, people, 'dots', BOWED_POINTS, DEPTH.dots, NORMAL);
    this.#dots.tone(TONE.grey, TONE.grey);
    this.#glow = new Ribbon(scene, people, 'line', BOWED_POINTS, DEPTH.line, ADD);
    this.#glow.tone(TONE.white, TONE.white);
    this.#strands = Array.from({ length: STRANDS }, () => new Ribbon(scene, people, 'flow', POINTS, DEPTH.flow, ADD));
    this.#vein = new Ribbon(scene, people, 'vein', BOWED_POINTS, DEPTH.vein, ADD);
    this.#vein.tone(0xffb38a, TONE.ember);
    this.#beads = Array.from({ length: BEADS }, () => addTwoTone(scene, people, 'dot', undefined, DEPTH.dot, true));
    const sign = (frame: string): Phaser.GameObjects.Image =>
      scene.add.image(0, 0, SIGN_TEXTURE, frame).setDepth(DEPTH.arrow);
    this.#arrows = [sign('arrow'), sign('arrow')];
    this.#frost = [sign('frost'), sign('frost')];
    people.add([...this.#arrows, ...this.#frost]);
    this.#ring = new Ring(easel);
    this.hide();
  }

  hide(): void {
    this.thread = null;
    for (const ribbon of [this.#bed, this.#dots, this.#glow, this.#vein, ...this.#strands])
      ribbon.mesh.setVisible(false);
    for (const image of [...this.#beads, ...this.#arrows, ...this.#frost]) image.setVisible(false);
    this.#ring.hide();
  }

  readonly #plain = (share: number, out: Float64Array): void => onCourse(this.course, share, 0, out);

  readonly #braided = (share: number, out: Float64Array): void => {
    const hold = Math.min(1, 4.2 * share * (1 - share));
    const phase = this.#count === 1 ? 0 : (this.#strand / this.#count) * 2 * Math.PI;
    const reach = this.#count === 1 ? 2.8 : 4.4 + this.#count * 1.5;
    const aside = Math.sin(share * (2.6 + this.course.length / 40) - this.#waveSeconds * 0.9 + phase) * reach * hold;
    onCourse(this.course, share, aside, out);
  };

  readonly #width = (share: number): number => {
    const taper = Math.min(1, 0.5 + Math.min(share, 1 - share) * 6);
    if (this.#open >= 1) return taper;
    const fromMiddle = Math.abs(share - 0.5) * 2;
    return fromMiddle > 1 - this.#open ? taper : 0;
  };

  #strandTone(ribbon: Ribbon, giver: BedView | undefined, give: GiveView, strand: number): void {
    if (giver === undefined) return;
    const scope = givenScope(give);
    const lead = strongestFeeling(giver, scope);
    const second = strongestFeeling(giver, scope, lead);
    const feeling = strand > 1 && second >= 0 ? second : lead;
    if (feeling < 0) ribbon.tone(TONE.broken, TONE.ember);
    else ribbon.tone(mixTone(coreOf(feeling), haloOf(feeling), strand === 0 ? 0.05 : 0.3), haloOf(feeling));
  }

  draw(frame: Frame): void {
    const { thread } = this;
    if (thread === null) return;
    const { view, nowMs } = frame;
    const ended = this.endedMs > 0 ? Math.min(1, (nowMs - this.endedMs) / UNBRAID_MS) : 0;
    const braid = Math.min(1, (nowMs - this.bornMs) / BRAID_MS);
    this.#open = ended > 0 ? 1 - ended : braid;
    const isQuiet = thread.frozen || thread.suspended;
    if (!isQuiet) this.#flowSeconds += frame.deltaSeconds;
    if (!isQuiet && !frame.calmMotion) this.#waveSeconds += frame.deltaSeconds;
    this.ringShare += (this.ringWish - this.ringShare) * (1 - Math.exp(-frame.deltaSeconds / 0.09));

    const givesA = isGiving(thread.fromA);
    const givesB = isGiving(thread.fromB);
    const depth = Math.max(givesA ? thread.fromA.depth : 0, givesB ? thread.fromB.depth : 0, 1);
    const chosen = frame.choice.kind === 'thread' && frame.choice.thread === thread.id;
    this.#drawBeds(thread, chosen, depth);
    this.#drawStrands(thread, view.beds[thread.a], view.beds[thread.b], depth, givesA, givesB, frame);
    this.#drawBeads(thread, view.beds[thread.a], view.beds[thread.b], givesA, givesB);
    this.#drawSigns(thread, givesA, givesB);

    onCourse(this.course, this.ringShare, 0, this.ringAt);
    const scope = (givesA ? givenScope(thread.fromA) : 0) | (givesB ? givenScope(thread.fromB) : 0);
    const share = ended > 0 ? 1 - ended : braid * braid;
    if (share <= 0.02) this.#ring.hide();
    else
      this.#ring.put(
        this.ringAt[0] as number,
        this.ringAt[1] as number,
        scope,
        thread.sootShare > 0.35,
        chosen,
        thread.suspended,
        share,
      );
  }

  #drawBeds(thread: ThreadView, chosen: boolean, depth: number): void {
    const soot = thread.suspended ? 0 : Math.max(0, Math.min(1, thread.sootShare));
    this.#bed.mesh.setVisible(!thread.suspended).setAlpha(Math.min(0.92, 0.55 + soot * 1.4));
    if (!thread.suspended)
      this.#bed.bend(this.#plain, 0, this.course.length / 190, 14 + depth * 3.2 + soot * 11, this.#width);
    this.#vein.mesh.setVisible(soot > 0.04).setAlpha(Math.min(1, soot * 1.5));
    if (soot > 0.04)
      this.#vein.bend(this.#plain, this.#flowSeconds * 0.05, this.course.length / 200, 18 + soot * 8, this.#width);
    this.#glow.mesh.setVisible(chosen).setAlpha(0.6);
    if (chosen) this.#glow.bend(this.#plain, 0, 1, 34, this.#width);
    this.#dots.mesh.setVisible(thread.suspended).setAlpha(0.8);
    if (thread.suspended) this.#dots.bend(this.#plain, 0, Math.round(this.course.length / 11), 7, this.#width);
  }

  #drawStrands(
    thread: ThreadView,
    a: BedView | undefined,
    b: BedView | undefined,
    depth: number,
    givesA: boolean,
    givesB: boolean,
    frame: Frame,
  ): void {
    const ribbons = Math.max(depth, givesA && givesB ? 2 : 1);
    this.#count = depth;
    const thin = frame.layout.kind === 'wide' ? 1 : 0.82;
    for (let strand = 0; strand < STRANDS; strand += 1) {
      const ribbon = this.#strands[strand] as Ribbon;
      const shown = strand < ribbons && !thread.suspended;
      ribbon.mesh.setVisible(shown);
      if (!shown) continue;
      // Both ways on one strand: two lights share its course.
      this.#strand = Math.min(strand, depth - 1);
      const way = strandWay(strand, givesA, givesB);
      this.#strandTone(ribbon, way === 1 ? a : b, way === 1 ? thread.fromA : thread.fromB, strand);
      const tiles = this.course.length / (strand === 0 ? 210 : 260);
      const start =
        (way === 1 ? 0 : tiles) - this.#flowSeconds * (strand === 0 ? 0.3 : 0.22) + thread.id * 0.37 + strand * 0.41;
      ribbon.mesh.setAlpha((thread.frozen ? 0.5 : 0.9) - strand * 0.08);
      ribbon.bend(this.#braided, start, way * tiles, (strand === 0 ? 19 : 15) * thin, this.#width);
    }
  }

  #drawBeads(
    thread: ThreadView,
    a: BedView | undefined,
    b: BedView | undefined,
    givesA: boolean,
    givesB: boolean,
  ): void {
    const each = givesA && givesB ? BEADS / 2 : BEADS - 2;
    for (let bead = 0; bead < BEADS; bead += 1) {
      const image = this.#beads[bead] as Phaser.GameObjects.Image;
      const fromA = givesA && (!givesB || bead < BEADS / 2);
      const shown = (bead < each || (givesA && givesB)) && !thread.suspended && this.#open >= 1;
      image.setVisible(shown);
      if (!shown) continue;
      const giver = fromA ? a : b;
      const feeling =
        giver === undefined ? -1 : strongestFeeling(giver, givenScope(fromA ? thread.fromA : thread.fromB));
      tone(image, TONE.white, feeling < 0 ? TONE.ember : haloOf(feeling));
      const way =
        (this.#flowSeconds * (0.07 + 22 / (this.course.length + 80)) + (bead % each) / each + thread.id * 0.23) % 1;
      const share = fromA ? way : 1 - way;
      this.#strand = 0;
      this.#braided(share, this.#point);
      image.setPosition(this.#point[0] as number, this.#point[1] as number);
      image
        .setScale(bead % each === 0 ? 0.34 : 0.2)
        .setAlpha(Math.min(1, 6 * way * (1 - way)) * (thread.frozen ? 0.75 : 0.95));
    }
  }

  /** Turns an image along the course and puts it at a share of it. */
  #lay(image: Phaser.GameObjects.Image, share: number, backwards: boolean): void {
    const { course } = this;
    onCourse(course, share, 0, this.#point);
    const slope = course.bow * 4 * (1 - 2 * share);
    const dx = course.endX - course.startX + course.acrossX * slope;
    const dy = course.endY - course.startY + course.acrossY * slope;
    image.setPosition(this.#point[0] as number, this.#point[1] as number);
    image.setRotation(Math.atan2(dy, dx) + (backwards ? Math.PI : 0));
  }

  /** Share at which an arrowhead to a bed stands: near its light, but not under its name. */
  #arrowShare(bed: number, isEnd: boolean): number {
    let share = ARROW_GAP_PX / this.course.length;
    for (let step = 0; step < 4 && share < 0.3; step += 1) {
      onCourse(this.course, isEnd ? 1 - share : share, 0, this.#point);
      if (gapToBox(this.#names, bed, this.#point[0] as number, this.#point[1] as number) > ARROW_CLEAR_PX) break;
      share += ARROW_STEP_PX / this.course.length;
    }
    return Math.min(0.3, share);
  }

  #drawSigns(thread: ThreadView, givesA: boolean, givesB: boolean): void {
    const [toB, toA] = this.#arrows as [Phaser.GameObjects.Image, Phaser.GameObjects.Image];
    const shown = this.#open >= 1 && !thread.suspended;
    toB.setVisible(shown && givesA).setScale(8.5 / SIGN_UNIT_PX);
    toA.setVisible(shown && givesB).setScale(8.5 / SIGN_UNIT_PX);
    this.#lay(toB, 1 - this.#arrowShare(thread.b, true), false);
    this.#lay(toA, this.#arrowShare(thread.a, false), true);
    const [first, second] = this.#frost as [Phaser.GameObjects.Image, Phaser.GameObjects.Image];
    first
      .setVisible(thread.frozen)
      .setScale(12 / SIGN_UNIT_PX)
      .setTint(0xcfeaff);
    second
      .setVisible(thread.frozen)
      .setScale(12 / SIGN_UNIT_PX)
      .setTint(0xcfeaff);
    this.#lay(first, this.ringShare - Math.min(0.2, 44 / this.course.length), false);
    this.#lay(second, this.ringShare + Math.min(0.2, 44 / this.course.length), false);
  }
}
