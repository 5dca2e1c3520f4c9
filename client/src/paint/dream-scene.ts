import * as Phaser from 'phaser';
import { DRAWN_KINDS, PLAIN_KIND } from '../look/motif-paths.ts';
import { cloudNoise, NOISE_SIDE } from '../look/noise.ts';
import { TONE } from '../look/tones.ts';
import { addBandNode } from './band-node.ts';
import { addDataTexture, webglOf, wrapperOf } from './data-texture.ts';
import type { Easel, Frame, Painter } from './frame.ts';
import { bakeMotifs } from './motif-bake.ts';
import { bakeSigns } from './sign-atlas.ts';
import { addSoftTextures } from './soft-textures.ts';
import { bakeSoot } from './soot.ts';
import { addSpiralFilter, type SpiralFilter } from './spiral-filter.ts';

/** How much of the people is seen behind the ending, and the time constant in which they step back. */
const MORNING_ALPHA = 0;
const STEP_BACK_SECONDS = 0.6;

/** What the scene asks of the stage around it. */
export type SceneHost = {
  /** Makes the painters, back to front. */
  readonly makePainters: (scene: Phaser.Scene, layers: Pick<Easel, 'place' | 'people'>) => readonly Painter[];
  /** Fills the frame; null while there is nothing to draw yet. */
  readonly nextFrame: (timeMs: number, deltaMs: number) => Frame | null;
  readonly unit: () => number;
};

/**
 * A list of painters under two cameras: the first sees the place and bends it in the fear spiral, the second sees people
 * and never bends. Both measure in CSS pixels.
 */
export class DreamScene extends Phaser.Scene {
  readonly #host: SceneHost;
  #painters: readonly Painter[] = [];
  #filter: SpiralFilter | null = null;
  #peopleCamera: Phaser.Cameras.Scene2D.Camera | null = null;
  #peopleShown = 1;

  constructor(host: SceneHost) {
    super('dream');
    this.#host = host;
  }

  create(): void {
    // One texture a batch: with more, Phaser 4.2.1 compares an interpolated texture number for equality, and meshes lose
    // pixels under software rendering.
    webglOf(this).renderNodes.setMaxParallelTextureUnits(1);
    addBandNode(this);
    addDataTexture(this, 'noise', cloudNoise(), NOISE_SIDE, NOISE_SIDE, true);
    addSoftTextures(this);
    bakeMotifs(this, [...DRAWN_KINDS, PLAIN_KIND]);
    bakeSigns(this);
    bakeSoot(this);
    const placeCamera = this.cameras.main;
    placeCamera.setBackgroundColor(TONE.void);
    const peopleCamera = this.cameras.add(0, 0, this.scale.width, this.scale.height, false, 'people');
    const place = this.add.layer();
    const people = this.add.layer();
    place.cameraFilter = peopleCamera.id;
    people.cameraFilter = placeCamera.id;
    this.#peopleCamera = peopleCamera;
    this.#painters = this.#host.makePainters(this, { place, people });
    this.#filter = addSpiralFilter(this, placeCamera, wrapperOf(this.textures.get('noise')));
    this.fit();
  }

  /** Follows a new size of the canvas or a new pixel ratio. */
  fit(): void {
    for (const camera of [this.cameras.main, this.#peopleCamera]) {
      if (camera === null || camera === undefined) continue;
      camera.setSize(this.scale.width, this.scale.height);
      camera.setOrigin(0, 0).setZoom(this.#host.unit()).setScroll(0, 0);
    }
  }

  override update(timeMs: number, deltaMs: number): void {
    const frame = this.#host.nextFrame(timeMs, deltaMs);
    if (frame === null) return;
    for (const painter of this.#painters) painter.paint(frame);
    // In the morning the people step back: the ending's words stand where they stood.
    const shown = frame.view.phase === 'ending' ? MORNING_ALPHA : 1;
    this.#peopleShown += (shown - this.#peopleShown) * (1 - Math.exp(-frame.deltaSeconds / STEP_BACK_SECONDS));
    this.#peopleCamera?.setAlpha(this.#peopleShown);
    const filter = this.#filter;
    if (filter === null) return;
    filter.strength = frame.spiral;
    filter.setActive(frame.spiral > 0.004);
    filter.seconds = frame.seconds;
    filter.still = frame.calmMotion;
    filter.eyeX = frame.layout.centreX / frame.layout.width;
    filter.eyeY = 1 - frame.layout.centreY / frame.layout.height;
  }
}
