import type * as Phaser from 'phaser';
import { strongestFeeling } from '../look/strongest.ts';
import { haloOf, mixTone, TONE } from '../look/tones.ts';
import type { BedView } from '../model/dream-view.ts';
import { DEPTH, type Easel, type Frame } from './frame.ts';
import { BALL_UNIT_PX, SIGN_TEXTURE, SIGN_UNIT_PX, signFrame } from './sign-atlas.ts';
import { Soot } from './soot.ts';
import { addTwoTone, tone } from './two-tone.ts';

/** Fear follows its number smoothly, with this time constant. */
const FEAR_EASE_SECONDS = 0.25;
const BREATH_SECONDS = 8;
const WHITE = TONE.white;

/** Colour of a light: its nature, a third of the way to what it feels most now. */
export const lightTone = (bed: BedView): number => {
  const now = strongestFeeling(bed, 0b1_1111);
  const share = now === bed.primary ? 0 : 0.28 * Math.min(1, (bed.feelings[now] ?? 0) / 70);
  return mixTone(haloOf(bed.primary), haloOf(now), share);
};

/** One light: a glass ball that fills with soot as fear rises. */
export class Light {
  readonly #glow: Phaser.GameObjects.Image;
  readonly #breath: Phaser.GameObjects.Image;
  readonly #glass: Phaser.GameObjects.Image;
  readonly #soot: Soot;
  readonly #sign: Phaser.GameObjects.Image;
  readonly #rim: Phaser.GameObjects.Image;
  readonly #brim: Phaser.GameObjects.Image;
  readonly #rays: Phaser.GameObjects.Image;
  readonly #ring: Phaser.GameObjects.Image;
  readonly #chosen: Phaser.GameObjects.Image;
  readonly #tick: Phaser.GameObjects.Image;
  #fear = -1;

  constructor(easel: Easel) {
    const { scene, people } = easel;
    const part = (name: string, depth: number = DEPTH.ball): Phaser.GameObjects.Image =>
      addTwoTone(scene, people, SIGN_TEXTURE, name, depth, false);
    this.#glow = addTwoTone(scene, people, 'glow', undefined, DEPTH.glow, true);
    this.#breath = addTwoTone(scene, people, 'glow', undefined, DEPTH.glow, true);
    tone(this.#breath, WHITE, TONE.breathe);
    this.#glass = part('glass', DEPTH.glass);
    this.#soot = new Soot(scene, people, DEPTH.soot);
    this.#sign = part(signFrame(0));
    this.#rim = part('rim');
    this.#brim = part('brim');
    this.#rays = part('rays');
    this.#ring = part('dashed');
    this.#chosen = part('chosen');
    this.#tick = part('tick');
    tone(this.#brim, WHITE, WHITE);
    tone(this.#rays, TONE.broken, TONE.broken);
    tone(this.#ring, WHITE, WHITE);
    tone(this.#chosen, WHITE, WHITE);
    tone(this.#sign, WHITE, WHITE);
    tone(this.#tick, TONE.gold, TONE.gold);
  }

  put(bed: BedView, frame: Frame, x: number, y: number, radius: number): void {
    const { seconds, view } = frame;
    if (this.#fear < 0) this.#fear = bed.fear;
    this.#fear += (bed.fear - this.#fear) * (1 - Math.exp(-frame.deltaSeconds / FEAR_EASE_SECONDS));
    const halo = lightTone(bed);
    const isBot = bed.occupant === 'bot';
    const isAsleep = bed.occupant === 'sleeper';
    const isAway = bed.presence === 'drifting' || bed.presence === 'away';
    const faded = isAway ? 0.5 : 1;
    const scale = radius / BALL_UNIT_PX;
    const still = frame.calmMotion ? 0 : 1;
    const breath = 1 + 0.05 * Math.sin(seconds * 1.4 + bed.bed * 1.7) * still;

    tone(this.#glow, halo, halo);
    const glow = (isAsleep ? 0.34 : 0.62) * faded * (1 - 0.5 * Math.min(1, this.#fear / 100));
    this.#glow
      .setPosition(x, y)
      .setDisplaySize(radius * 5 * breath, radius * 5 * breath)
      .setAlpha(glow);
    this.#putBreath(bed, frame, x, y, radius, still);

    this.#glass
      .setFrame(isBot ? 'glass-bot' : 'glass')
      .setPosition(x, y)
      .setScale(scale);
    const dim = isAsleep ? 0.34 : 0;
    tone(this.#glass, mixTone(halo, TONE.void, dim + 0.04), mixTone(halo, TONE.void, 0.62 + dim * 0.4));
    this.#glass.setAlpha(isAway ? 0.6 : 1);
    const unrest = Math.min(1, this.#fear / Math.max(1, bed.brim));
    this.#soot.fill(x, y, radius, isBot, this.#fear, frame.calmMotion ? 0 : seconds, unrest);
    this.#soot.mesh.setAlpha(isAway ? 0.6 : 0.97);

    const eyes = bed.presence === 'lookingDown' ? 'eyes-lowered' : isAsleep ? 'eyes-closed' : signFrame(bed.primary);
    this.#sign
      .setFrame(eyes)
      .setPosition(x, y - radius * 0.02)
      .setAlpha(faded * (isAsleep ? 0.9 : 1));
    this.#sign.setScale((radius * (isAsleep ? 0.5 : 0.42)) / SIGN_UNIT_PX);
    this.#rim
      .setFrame(isBot ? 'rim-bot' : 'rim')
      .setPosition(x, y)
      .setScale(scale)
      .setAlpha(faded);
    tone(this.#rim, mixTone(halo, WHITE, isAsleep ? 0.55 : 0.72), mixTone(halo, TONE.void, 0.15));

    this.#putBrim(bed, frame, x, y, radius, scale, isBot);
    const over = this.#fear > bed.brim && view.phase !== 'lobby';
    this.#rays
      .setVisible(over)
      .setPosition(x, y)
      .setScale(scale * (1 + 0.03 * Math.sin(seconds * 4 + bed.bed) * still));
    const reconnects = bed.presence === 'away';
    this.#ring
      .setVisible(bed.isMe || reconnects)
      .setFrame(reconnects ? 'quarter' : 'dashed')
      .setPosition(x, y)
      .setScale(scale);
    this.#ring.setRotation((reconnects ? seconds * 3 : seconds * 0.12) * still).setAlpha(0.92);
    const isChosen = frame.choice.kind === 'bed' && frame.choice.bed === bed.bed;
    this.#chosen.setVisible(isChosen).setPosition(x, y).setScale(scale);
    this.#tick
      .setVisible(bed.ready && !isAsleep)
      .setPosition(x - radius * 0.78, y - radius * 0.78)
      .setScale((radius * 0.26) / SIGN_UNIT_PX);
  }

  /** Breathing together: a soft light that swells for 4 s and sinks for 4 s. */
  #putBreath(bed: BedView, frame: Frame, x: number, y: number, radius: number, still: number): void {
    this.#breath.setVisible(bed.breathing);
    if (!bed.breathing) return;
    const swell = 0.5 - 0.5 * Math.cos((frame.seconds / BREATH_SECONDS) * 2 * Math.PI);
    const size = radius * (4.4 + 2.6 * swell * still);
    this.#breath
      .setPosition(x, y)
      .setDisplaySize(size, size)
      .setAlpha(0.55 + 0.4 * swell);
  }

  #putBrim(bed: BedView, frame: Frame, x: number, y: number, radius: number, scale: number, isBot: boolean): void {
    const isPreview = frame.previewBrim >= 0;
    const shown = isPreview || frame.view.phase === 'unveiling' || frame.view.phase === 'ending';
    this.#brim.setVisible(shown);
    if (!shown) return;
    // A preview moves each bed's own brim by as much as the shared one.
    const brim = isPreview ? bed.brim + frame.previewBrim - frame.view.brim : bed.brim;
    const height = 1 - Math.max(2, Math.min(98, brim)) / 50;
    const half = isBot ? 1 : Math.max(0.3, Math.sqrt(1 - height * height));
    this.#brim.setPosition(x, y + height * radius).setScale(scale * (half * 0.8 + 0.2), scale);
    const flicker = isPreview && !frame.calmMotion ? 0.7 + 0.3 * Math.sin(frame.seconds * 5) : 1;
    this.#brim.setAlpha(0.95 * flicker);
  }
}
