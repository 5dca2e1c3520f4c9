import type * as Phaser from 'phaser';
import type { BedView } from '../model/dream-view.ts';
import { DEPTH, type Easel, type Frame } from './frame.ts';
import { SIGN_TEXTURE, SIGN_UNIT_PX, signFrame } from './sign-atlas.ts';
import { haloOf } from './tones.ts';

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

/** Words the labels need, in the person's language. */
export type LabelWords = {
  readonly label: (key: 'you' | 'asleep' | 'bot' | 'away') => string;
  /** What a quick word or sign says. */
  readonly quickWord: (word: string) => string;
};

/** Name, state, told wishes and last word of one light. */
export class LightLabel {
  readonly #easel: Easel;
  readonly #words: LabelWords;
  readonly #name: Phaser.GameObjects.Text;
  readonly #state: Phaser.GameObjects.Text;
  readonly #word: Phaser.GameObjects.Text;
  readonly #wishes: readonly Phaser.GameObjects.Image[];
  #unit = 0;

  constructor(easel: Easel, words: LabelWords) {
    this.#easel = easel;
    this.#words = words;
    this.#name = addText(easel, DEPTH.label, '600', '#f3f0ff', 15);
    this.#state = addText(easel, DEPTH.label, '500', '#c9c1f2', 13);
    this.#word = addText(easel, DEPTH.word, '700', '#f3f0ff', 15);
    this.#word.setOrigin(0.5, 1);
    this.#wishes = Array.from({ length: WISHES }, () => {
      const sign = easel.scene.add.image(0, 0, SIGN_TEXTURE, signFrame(0)).setDepth(DEPTH.wish).setVisible(false);
      easel.people.add(sign);
      return sign;
    });
  }

  /** Draws the words again, after a font has arrived. */
  refresh(): void {
    for (const text of [this.#name, this.#state, this.#word]) text.updateText();
  }

  #set(text: Phaser.GameObjects.Text, words: string): void {
    if (text.text !== words) text.setText(words);
    text.setVisible(words !== '');
  }

  #stateOf(bed: BedView): string {
    if (bed.occupant === 'sleeper') return this.#words.label('asleep');
    if (bed.occupant === 'bot') return this.#words.label('bot');
    return bed.presence === 'drifting' || bed.presence === 'away' ? this.#words.label('away') : '';
  }

  /** Puts the label under a light at x, y and writes its box into the names. */
  put(bed: BedView, frame: Frame, x: number, y: number, radius: number): void {
    const unit = this.#easel.unit();
    const grow = frame.layout.kind === 'wide' ? Math.max(1, Math.min(1.5, frame.layout.width / 1280)) : 1;
    if (unit !== this.#unit) {
      this.#unit = unit;
      for (const text of [this.#name, this.#state, this.#word]) text.setResolution(Math.max(2, unit * grow));
    }
    this.#set(this.#name, bed.isMe ? this.#words.label('you') : bed.name);
    this.#set(this.#state, this.#stateOf(bed));
    this.#set(this.#word, bed.word === '' ? '' : this.#words.quickWord(bed.word));
    const small = frame.layout.kind === 'landscape' ? 0.92 : 1;
    const scale = grow * small;
    const top = y + radius * (1 + GAP_SHARE) - 1 + (bed.isMe ? radius * 0.16 : 0);
    this.#name.setScale(scale).setPosition(x, top);
    this.#state.setScale(scale).setPosition(x, top + 17 * scale);
    this.#word.setScale(scale).setPosition(x, y - radius * 1.5);
    const half = Math.max(this.#name.displayWidth, this.#state.visible ? this.#state.displayWidth : 0) / 2 - 5 * scale;
    this.#putWishes(bed, x + this.#name.displayWidth / 2 + 5, top + 13 * scale, scale);
    const { names } = this.#easel;
    names.left[bed.bed] = x - half;
    names.right[bed.bed] = x + half;
    names.top[bed.bed] = top + 2;
    names.bottom[bed.bed] = top + (this.#state.visible ? 39 : 23) * scale;
  }

  #putWishes(bed: BedView, x: number, y: number, scale: number): void {
    let shown = 0;
    for (const told of bed.known) {
      const sign = this.#wishes[shown];
      if (sign === undefined || told.what !== 'wish') continue;
      sign.setFrame(signFrame(told.feeling)).setTint(haloOf(told.feeling)).setVisible(true);
      sign.setPosition(x + shown * 17 * scale, y).setScale((7.5 * scale) / SIGN_UNIT_PX);
      shown += 1;
    }
    for (; shown < WISHES; shown += 1) this.#wishes[shown]?.setVisible(false);
  }
}
