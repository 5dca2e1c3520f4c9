import type * as Phaser from 'phaser';
import { haloOf } from '../look/tones.ts';
import type { BedView } from '../model/dream-view.ts';
import { DEPTH, type Easel, type Frame } from './frame.ts';
import { lightTone } from './light.ts';
import { POP_SECONDS, popScale } from './motion.ts';
import { SIGN_TEXTURE, SIGN_UNIT_PX, signFrame } from './sign-atlas.ts';
import { WordBubble } from './word-bubble.ts';

const FACE = '"Quicksand Variable", Quicksand, system-ui, sans-serif';
const WISHES = 2;
/** From a light's edge to the top of its name, as a share of its radius. */
const GAP_SHARE = 0.18;

const addText = (
  easel: Easel,
  depth: number,
  weight: string,
  colour: string,
  sizePx: number,
): Phaser.GameObjects.Text => {
  const text = easel.scene.add.text(0, 0, '', {
    fontFamily: FACE,
    fontSize: `${sizePx}px`,
    fontStyle: weight,
    color: colour,
    stroke: '#05031a',
    strokeThickness: 2.5,
    shadow: { color: '#05031a', blur: 8, fill: true, stroke: true, offsetX: 0, offsetY: 1 },
    padding: { x: 5, y: 3 },
  });
  text.setOrigin(0.5, 0).setDepth(depth).setVisible(false);
  easel.people.add(text);
  return text;
};

/** How somebody who is not simply awake is called. */
const PRESENCES = { drifting: 'drifting', away: 'backSoon', ward: 'woken', lookingDown: 'looksAway' } as const;

/** Words the labels need, in the person's language. */
export type LabelWords = {
  readonly label: (key: 'you' | 'asleep' | 'bot' | (typeof PRESENCES)[keyof typeof PRESENCES]) => string;
  /** What a quick word or sign says. */
  readonly quickWord: (word: string) => string;
};

/** Least width of the screen, in CSS pixels, at which names are drawn at their full size. */
const FULL_NAMES_PX = 350;
/** From the screen's edge to the nearest name or wish. */
const EDGE_PX = 4;
const WISH_STEP = 17;
/** How much smaller names are where lights stand close. */
const CLOSE_SCALE = 0.86;

/** Name, state, told wishes and last word of one light. */
export class LightLabel {
  readonly #easel: Easel;
  readonly #words: LabelWords;
  readonly #name: Phaser.GameObjects.Text;
  readonly #state: Phaser.GameObjects.Text;
  readonly #bubble: WordBubble;
  readonly #wishes: readonly Phaser.GameObjects.Image[];
  /** Time of the picture at which each wish was told. */
  readonly #toldSeconds = new Float64Array(WISHES);
  #knewBefore = false;
  #unit = 0;

  constructor(easel: Easel, words: LabelWords, bed: number) {
    this.#easel = easel;
    this.#words = words;
    this.#name = addText(easel, DEPTH.label, '600', '#f3f0ff', 15);
    this.#state = addText(easel, DEPTH.label, '500', '#c9c1f2', 13);
    this.#bubble = new WordBubble(easel, bed);
    this.#wishes = Array.from({ length: WISHES }, () => {
      const sign = easel.scene.add.image(0, 0, SIGN_TEXTURE, signFrame(0)).setDepth(DEPTH.wish).setVisible(false);
      easel.people.add(sign);
      return sign;
    });
  }

  /** Draws the words again, after a font has arrived. */
  refresh(): void {
    for (const text of [this.#name, this.#state]) text.updateText();
    this.#bubble.refresh();
  }

  #set(text: Phaser.GameObjects.Text, words: string): void {
    if (text.text !== words) text.setText(words);
    text.setVisible(words !== '');
  }

  #stateOf(bed: BedView): string {
    if (bed.occupant === 'sleeper') return this.#words.label('asleep');
    if (bed.occupant === 'bot') return this.#words.label('bot');
    return bed.presence === 'awake' ? '' : this.#words.label(PRESENCES[bed.presence]);
  }

  /** Puts the label under a light at x, y and writes its box into the names. */
  put(bed: BedView, frame: Frame, x: number, y: number, radius: number): void {
    const unit = this.#easel.unit();
    const grow = frame.layout.kind === 'wide' ? Math.max(1, Math.min(1.5, frame.layout.width / 1280)) : 1;
    if (unit !== this.#unit) {
      this.#unit = unit;
      for (const text of [this.#name, this.#state]) text.setResolution(Math.max(2, unit * grow));
    }
    this.#set(this.#name, bed.isMe ? this.#words.label('you') : bed.name);
    this.#set(this.#state, this.#stateOf(bed));
    const isClose = frame.layout.kind === 'landscape' || frame.layout.width < FULL_NAMES_PX;
    const scale = isClose ? grow * CLOSE_SCALE : grow;
    const top = y + radius * (1 + GAP_SHARE) - 1 + (bed.isMe ? radius * 0.16 : 0);
    this.#name.setScale(scale);
    this.#state.setScale(scale);
    const half = Math.max(this.#name.displayWidth, this.#state.visible ? this.#state.displayWidth : 0) / 2 - 5 * scale;
    let wishes = 0;
    for (const { what } of bed.known) if (what === 'wish' && wishes < WISHES) wishes += 1;
    // Names and wishes of the outer lights stay on the screen.
    const most = frame.layout.width - EDGE_PX - half - (wishes > 0 ? (wishes * WISH_STEP + 7) * scale : 0);
    const middle = Math.max(EDGE_PX + half, Math.min(x, most));
    this.#name.setPosition(middle, top);
    this.#state.setPosition(middle, top + 17 * scale);
    const word = bed.word === '' || bed.isText ? bed.word : this.#words.quickWord(bed.word);
    this.#bubble.put(word, lightTone(bed), frame, x, y - radius * 1.22, scale);
    this.#putWishes(bed, frame, middle + this.#name.displayWidth / 2 + 5, top + 13 * scale, scale);
    const { names } = this.#easel;
    names.left[bed.bed] = middle - half;
    names.right[bed.bed] = middle + half;
    names.top[bed.bed] = top + 2;
    names.bottom[bed.bed] = top + (this.#state.visible ? 39 : 23) * scale;
  }

  #putWishes(bed: BedView, frame: Frame, x: number, y: number, scale: number): void {
    let shown = 0;
    for (const told of bed.known) {
      const sign = this.#wishes[shown];
      if (sign === undefined || told.what !== 'wish') continue;
      if (!sign.visible) this.#toldSeconds[shown] = this.#knewBefore ? frame.seconds : frame.seconds - POP_SECONDS;
      // A wish just told blooms.
      const bloom = frame.calmMotion ? 1 : popScale(frame.seconds - (this.#toldSeconds[shown] as number));
      sign.setFrame(signFrame(told.feeling)).setTint(haloOf(told.feeling)).setVisible(true);
      sign.setPosition(x + shown * WISH_STEP * scale, y).setScale((7.5 * scale * bloom) / SIGN_UNIT_PX);
      shown += 1;
    }
    for (; shown < WISHES; shown += 1) this.#wishes[shown]?.setVisible(false);
    this.#knewBefore = true;
  }
}
