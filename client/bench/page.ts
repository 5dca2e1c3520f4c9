import * as Phaser from 'phaser';
import { layoutStage } from '../src/model/stage-layout.ts';
import { createStage } from '../src/paint/stage.ts';
import { createFullDream } from './full-dream.ts';

// Draws what `?scene=` names and notes how long the page's script takes for each frame.

const SPRITES = 8;

/** Milliseconds of script of each frame so far. */
const frames: number[] = [];

/** Times whatever runs before a frame, Phaser's own work too; only asking for the next frame is the browser's. */
const timeFrames = (): void => {
  const request = window.requestAnimationFrame.bind(window);
  let askedMs = 0;
  const ask = (callback: FrameRequestCallback): number =>
    request((timeMs) => {
      const startedMs = performance.now();
      askedMs = 0;
      callback(timeMs);
      frames.push(performance.now() - startedMs - askedMs);
    });
  window.requestAnimationFrame = (callback) => {
    const startedMs = performance.now();
    const handle = ask(callback);
    askedMs += performance.now() - startedMs;
    return handle;
  };
};

const drawStage = (parent: HTMLElement): void => {
  const { view, bodies } = createFullDream();
  const layout = layoutStage(parent.clientWidth, parent.clientHeight, 0, { side: 'none', size: 0 }, 0);
  createStage(parent, {
    view,
    bodies,
    layout: () => layout,
    choice: () => ({ kind: 'none' }),
    preview: () => null,
    words: { label: (key) => key, quickWord: (word) => word },
    onTap: () => undefined,
    calmMotion: () => false,
    quality: 'high',
  });
};

/** A scene with eight drifting sprites and nothing else: what Phaser costs by itself. */
const drawSprites = (parent: HTMLElement): void => {
  const scene = new (class extends Phaser.Scene {
    #sprites: Phaser.GameObjects.Image[] = [];
    create(): void {
      this.#sprites = Array.from({ length: SPRITES }, (_, index) => this.add.image(120 + index * 140, 360, '__WHITE'));
    }
    override update(timeMs: number): void {
      for (const [index, sprite] of this.#sprites.entries()) sprite.setY(360 + 100 * Math.sin(timeMs / 900 + index));
    }
  })('sprites');
  new Phaser.Game({
    type: Phaser.WEBGL,
    parent,
    banner: false,
    audio: { noAudio: true },
    scale: { mode: Phaser.Scale.NONE, width: parent.clientWidth, height: parent.clientHeight },
    render: { antialiasGL: false },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    scene: [scene],
  });
};

timeFrames();
const stage = document.getElementById('stage') as HTMLElement;
const scenes: Readonly<Record<string, (parent: HTMLElement) => void>> = { stage: drawStage, sprites: drawSprites };
scenes[new URLSearchParams(location.search).get('scene') ?? 'stage']?.(stage);
(window as unknown as { frames: number[] }).frames = frames;
