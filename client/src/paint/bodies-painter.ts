import { bedHex, distanceHexes, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import * as Phaser from 'phaser';
import { mixTone, TONE } from '../look/tones.ts';
import { toScreen } from '../model/stage-layout.ts';
import { DEPTH, type Easel, type Frame, type Painter } from './frame.ts';
import { lightTone } from './light.ts';
import { Ribbon } from './ribbon.ts';
import { BALL_UNIT_PX, SIGN_TEXTURE } from './sign-atlas.ts';
import { addTwoTone, tone } from './two-tone.ts';

/** A body this near its bed is one with its light; it has left it wholly at the second distance. In hexes. */
const MERGED_HEXES = 0.4;
const APART_HEXES = 0.75;
const TRAIL_POINTS = 32;
const TRAIL_EVERY_SECONDS = 1 / 30;

/** How much of a walking body shows, 0–1, by its distance from its own bed. */
const bodyShare = (fromBedHexes: number): number =>
  Math.max(0, Math.min(1, (fromBedHexes - MERGED_HEXES) / (APART_HEXES - MERGED_HEXES)));

class Wisp {
  readonly #glow: Phaser.GameObjects.Image;
  readonly #orb: Phaser.GameObjects.Image;
  readonly #core: Phaser.GameObjects.Image;
  readonly #ring: Phaser.GameObjects.Image;
  readonly #trail: Ribbon;
  /** World positions, newest first: the trail stays on the board when the board moves. */
  readonly #past = new Float64Array(TRAIL_POINTS * 2);
  #sinceSeconds = 0;
  #isKnown = false;
  #frame: Frame | null = null;

  constructor(easel: Easel) {
    const { scene, people } = easel;
    this.#trail = new Ribbon(scene, people, 'trail', TRAIL_POINTS, DEPTH.trail, Phaser.BlendModes.ADD);
    this.#glow = addTwoTone(scene, people, 'glow', undefined, DEPTH.glow, true);
    this.#orb = addTwoTone(scene, people, 'orb', undefined, DEPTH.orb, true);
    this.#core = addTwoTone(scene, people, 'dot', undefined, DEPTH.dot, true);
    this.#ring = scene.add.image(0, 0, SIGN_TEXTURE, 'chosen').setDepth(DEPTH.arrow);
    people.add(this.#ring);
    this.hide();
  }

  hide(): void {
    this.#isKnown = false;
    this.#trail.mesh.setVisible(false);
    for (const part of [this.#glow, this.#orb, this.#core, this.#ring]) part.setVisible(false);
  }

  readonly #course = (share: number, out: Float64Array): void => {
    const place = share * (TRAIL_POINTS - 1);
    const index = Math.min(TRAIL_POINTS - 2, Math.floor(place));
    const part = place - index;
    const past = this.#past;
    const x = (past[index * 2] as number) * (1 - part) + (past[index * 2 + 2] as number) * part;
    const y = (past[index * 2 + 1] as number) * (1 - part) + (past[index * 2 + 3] as number) * part;
    const at = toScreen((this.#frame as Frame).layout, x, y);
    out[0] = at.x;
    out[1] = at.y;
  };

  #remember(x: number, y: number, deltaSeconds: number): void {
    const past = this.#past;
    if (!this.#isKnown) {
      for (let point = 0; point < TRAIL_POINTS; point += 1) {
        past[point * 2] = x;
        past[point * 2 + 1] = y;
      }
      this.#isKnown = true;
    }
    this.#sinceSeconds += deltaSeconds;
    if (this.#sinceSeconds >= TRAIL_EVERY_SECONDS) {
      this.#sinceSeconds = 0;
      past.copyWithin(2, 0, (TRAIL_POINTS - 1) * 2);
    }
    past[0] = x;
    past[1] = y;
  }

  put(frame: Frame, bed: number, worldX: number, worldY: number): void {
    const view = frame.view.beds[bed];
    if (view === undefined) return;
    this.#frame = frame;
    this.#remember(worldX, worldY, frame.deltaSeconds);
    const home = hexCentre(bedHex(bed));
    const share = bodyShare(distanceHexes(worldX, worldY, home.x, home.y));
    const shown = share > 0;
    for (const part of [this.#glow, this.#orb, this.#core, this.#trail.mesh]) part.setVisible(shown);
    this.#ring.setVisible(shown && view.isMe);
    if (!shown) return;
    const halo = lightTone(view);
    const at = toScreen(frame.layout, worldX, worldY);
    const size = frame.layout.lightRadius * (0.75 + 0.25 * share);
    const beat = 1 + (frame.calmMotion ? 0 : 0.06 * Math.sin(frame.seconds * 2 + bed));
    tone(this.#glow, halo, halo);
    tone(this.#orb, TONE.white, halo);
    tone(this.#core, TONE.white, halo);
    this.#trail.tone(mixTone(halo, TONE.white, 0.6), halo);
    this.#glow
      .setPosition(at.x, at.y)
      .setDisplaySize(size * 4.6 * beat, size * 4.6 * beat)
      .setAlpha(0.5 * share);
    this.#orb
      .setPosition(at.x, at.y)
      .setDisplaySize(size * 2 * beat, size * 2 * beat)
      .setAlpha(share);
    this.#core
      .setPosition(at.x, at.y)
      .setDisplaySize(size * 0.8, size * 0.8)
      .setAlpha(0.85 * share);
    this.#ring
      .setPosition(at.x, at.y)
      .setScale((size * 0.5) / BALL_UNIT_PX)
      .setAlpha(0.7 * share);
    this.#trail.mesh.setAlpha(share * 0.9);
    this.#trail.bend(this.#course, 0.01, 0.98, size * 1.15, (along) => 1 - along * 0.7);
  }
}

/** Walking dreamers: a wisp with a trail. Near its own bed it sinks into its light. */
export const createBodies = (easel: Easel): Painter => {
  const wisps = Array.from({ length: BED_COUNT }, () => new Wisp(easel));
  const paint = (frame: Frame): void => {
    for (let bed = 0; bed < BED_COUNT; bed += 1) {
      const at = frame.view.beds[bed]?.hasBody === true ? frame.bodies.at(bed) : null;
      if (at === null) wisps[bed]?.hide();
      else wisps[bed]?.put(frame, bed, at.x, at.y);
    }
  };
  return { paint };
};
