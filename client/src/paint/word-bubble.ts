import type * as Phaser from 'phaser';
import { DEPTH, type Easel, type Frame } from './frame.ts';
import { popScale } from './motion.ts';

/** Pixels of the picture to one CSS pixel. */
const SHARP = 2;
const WIDTH_PX = 260;
const HEIGHT_PX = 108;
/** Free words stand in up to so many lines, each this much lower. */
const LINES = 4;
const LINE_PX = 20;
/** Height of the bubble's body with one line; its tail stands below. */
const BODY_PX = 34;
const TAIL_PX = 8;
const SIDE_PX = 14;
const FONT = '700 16px "Quicksand Variable", Quicksand, system-ui, sans-serif';

const css = (tone: number): string => `#${tone.toString(16).padStart(6, '0')}`;

/** Words in lines that fit; what is over stands in the last one, narrower. */
const linesOf = (brush: CanvasRenderingContext2D, words: string): readonly string[] => {
  const widest = WIDTH_PX - 8 - SIDE_PX * 2;
  const lines = [''];
  for (const word of words.split(' ')) {
    const last = lines.at(-1) as string;
    const longer = last === '' ? word : `${last} ${word}`;
    if (last === '' || lines.length === LINES || brush.measureText(longer).width <= widest)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

const draw = (brush: CanvasRenderingContext2D, words: string, halo: number): void => {
  brush.setTransform(SHARP, 0, 0, SHARP, 0, 0);
  brush.clearRect(0, 0, WIDTH_PX, HEIGHT_PX);
  brush.font = FONT;
  const lines = linesOf(brush, words);
  const widest = Math.max(...lines.map((line) => brush.measureText(line).width));
  const width = Math.min(WIDTH_PX - 8, widest + SIDE_PX * 2);
  const left = (WIDTH_PX - width) / 2;
  const right = left + width;
  const bottom = HEIGHT_PX - TAIL_PX - 2;
  const top = bottom - BODY_PX - (lines.length - 1) * LINE_PX;
  const round = BODY_PX / 2;
  const middle = WIDTH_PX / 2;
  brush.beginPath();
  brush.moveTo(left + round, top);
  brush.arc(right - round, top + round, round, -Math.PI / 2, 0);
  brush.arc(right - round, bottom - round, round, 0, Math.PI / 2);
  brush.lineTo(middle + TAIL_PX, bottom);
  brush.quadraticCurveTo(middle + 1, bottom + 1, middle, bottom + TAIL_PX);
  brush.quadraticCurveTo(middle - 1, bottom + 1, middle - TAIL_PX, bottom);
  brush.arc(left + round, bottom - round, round, Math.PI / 2, Math.PI);
  brush.arc(left + round, top + round, round, Math.PI, Math.PI * 1.5);
  brush.closePath();
  const panel = brush.createLinearGradient(0, top, 0, bottom);
  panel.addColorStop(0, 'rgba(40,27,116,.95)');
  panel.addColorStop(1, 'rgba(13,9,54,.96)');
  brush.fillStyle = panel;
  brush.fill();
  brush.strokeStyle = css(halo);
  brush.lineWidth = 1.75;
  brush.stroke();
  brush.fillStyle = '#f3f0ff';
  brush.textAlign = 'center';
  brush.textBaseline = 'middle';
  lines.forEach((line, index) => {
    brush.fillText(line, middle, top + BODY_PX / 2 + 1 + index * LINE_PX, WIDTH_PX - 8 - SIDE_PX * 2);
  });
};

/** A quick word over a light, in a bubble of its speaker's colour. Drawn once for each word. */
export class WordBubble {
  readonly #easel: Easel;
  readonly #key: string;
  #texture: Phaser.Textures.CanvasTexture | null = null;
  #image: Phaser.GameObjects.Image | null = null;
  #words = '';
  #halo = 0;
  #saidSeconds = 0;

  constructor(easel: Easel, bed: number) {
    this.#easel = easel;
    this.#key = `word-${bed}`;
  }

  /** Draws its words again, after a font has arrived. */
  refresh(): void {
    if (this.#words !== '') this.#say(this.#words, this.#halo);
  }

  #say(words: string, halo: number): void {
    this.#halo = halo;
    const { scene, people } = this.#easel;
    if (this.#texture === null) {
      this.#texture = scene.textures.createCanvas(this.#key, WIDTH_PX * SHARP, HEIGHT_PX * SHARP);
      this.#image = scene.add.image(0, 0, this.#key).setOrigin(0.5, 1).setDepth(DEPTH.word);
      people.add(this.#image);
    }
    if (this.#texture === null) return;
    draw(this.#texture.context, words, halo);
    this.#texture.refresh();
  }

  /** Shows the words with the tip of the bubble at x, y; '' shows nothing. */
  put(words: string, halo: number, frame: Frame, x: number, y: number, scale: number): void {
    if (words !== this.#words) {
      this.#words = words;
      this.#saidSeconds = frame.seconds;
      if (words !== '') this.#say(words, halo);
    }
    const image = this.#image;
    if (image === null) return;
    image.setVisible(words !== '');
    if (words === '') return;
    const pop = frame.calmMotion ? 1 : popScale(frame.seconds - this.#saidSeconds);
    const half = (WIDTH_PX * scale) / 4;
    image.setPosition(Math.max(half, Math.min(frame.layout.width - half, x)), y).setScale((pop * scale) / SHARP);
  }
}
