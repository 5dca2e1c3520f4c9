import type * as Phaser from 'phaser';
import { addDataTexture, updateDataTexture } from './data-texture.ts';
import { createSprings, FeelingField, FIELD_CHANNELS, FIELD_SIDE } from './feeling-field.ts';
import { feedField } from './field-feed.ts';
import { FIELD_FRAGMENT } from './field-shader.ts';
import { type Easel, type Frame, type Painter, PLACE_DEPTH } from './frame.ts';
import { createMorning } from './morning.ts';

/** One whole step of the field, in seconds of the picture. */
const STEP_SECONDS = 1 / 15;
/** A step is done in this many parts, one a frame at most: the current, three pairs of feelings. */
const PARTS = 1 + FIELD_CHANNELS / 2;
/** Steps run before the first picture, so that nobody sees an empty sky fill up. */
const FIRST_STEPS = 70;
const FIRST_STEP_SECONDS = 0.12;
/** What is soft and far drifts slowly: it is drawn every second frame of a usual display, and nobody sees which. */
const FAR_EVERY_SECONDS = 1 / 40;
const FAR_TEXTURE = 'far';
const FIELD_TEXTURE = 'field';

type Setter = (name: string, value: number | readonly number[]) => void;
type ShaderConfig = Parameters<Phaser.GameObjects.GameObjectFactory['shader']>[0];
type ShaderTextures = Parameters<Phaser.GameObjects.GameObjectFactory['shader']>[5];

/** The fluid of feelings and, over it, everything soft and far: one small texture stretched over the view. */
export const createFluid = (easel: Easel): Painter => {
  const { scene } = easel;
  const field = new FeelingField();
  const springs = createSprings();
  const first = addDataTexture(scene, 'field-first', field.first, FIELD_SIDE, FIELD_SIDE, false);
  const second = addDataTexture(scene, 'field-second', field.second, FIELD_SIDE, FIELD_SIDE, false);
  const noise = scene.textures.get('noise');
  const screen = [1, 1];
  const oval = [0, 0, 1, 1];
  const followMorning = createMorning();
  let morning: readonly number[] = [0, -1];
  let seconds = 0;
  let shader: Phaser.GameObjects.Shader | null = null;
  let far: Phaser.Textures.DynamicTexture | null = null;
  let fluid: Phaser.GameObjects.Image | null = null;
  let window: Phaser.GameObjects.Image | null = null;
  let drawn: Phaser.GameObjects.Image[] = [];
  let part = 0;
  let owedSeconds = 0;
  let isFilled = false;

  const tearDown = (): void => {
    window?.destroy();
    fluid?.destroy();
    // Takes the field's texture with it.
    shader?.destroy();
    scene.textures.remove(FAR_TEXTURE);
  };

  const setUp = (width: number, height: number): void => {
    const config = {
      name: 'field',
      fragmentSource: FIELD_FRAGMENT,
      initialUniforms: { uA: 0, uB: 1, uN: 2 },
      setupUniforms: (set: Setter) => {
        set('uT', seconds);
        set('uScreen', screen);
        set('uOval', oval);
        set('uMorning', morning);
      },
    } as unknown as ShaderConfig;
    shader = scene.add.shader(config, 0, 0, width, height, [first, second, noise] as unknown as ShaderTextures);
    shader.setRenderToTexture(FIELD_TEXTURE);
    scene.children.remove(shader);
    fluid = scene.add.image(0, 0, FIELD_TEXTURE).setOrigin(0, 0);
    scene.children.remove(fluid);
    far = scene.textures.addDynamicTexture(FAR_TEXTURE, width, height);
    far?.camera.setOrigin(0, 0);
    window = scene.add.image(0, 0, FAR_TEXTURE).setOrigin(0, 0).setDepth(PLACE_DEPTH.far);
    easel.place.add(window);
    drawn = [fluid, ...easel.far];
  };

  const fill = (frame: Frame): void => {
    for (let step = 0; step < FIRST_STEPS; step += 1) {
      const time = frame.seconds + (step - FIRST_STEPS) * FIRST_STEP_SECONDS;
      field.stir(time, 0);
      for (let feeling = 0; feeling < FIELD_CHANNELS; feeling += 1) field.carry(feeling, FIRST_STEP_SECONDS);
      feedField(springs, frame.view, frame.layout, time, frame.nowMs, frame.bodies);
      field.feed(springs, FIRST_STEP_SECONDS);
    }
    field.encode();
  };

  const upload = (): void => {
    updateDataTexture(first, field.first, FIELD_SIDE, FIELD_SIDE);
    updateDataTexture(second, field.second, FIELD_SIDE, FIELD_SIDE);
  };

  const advance = (frame: Frame): void => {
    owedSeconds = Math.min(STEP_SECONDS * 2, owedSeconds + frame.deltaSeconds);
    if (part === 0 && owedSeconds < STEP_SECONDS) return;
    if (part === 0) {
      owedSeconds -= STEP_SECONDS;
      field.stir(frame.seconds, frame.spiral);
    } else {
      field.carry(part * 2 - 2, STEP_SECONDS);
      field.carry(part * 2 - 1, STEP_SECONDS);
    }
    part = (part + 1) % PARTS;
    if (part !== 0) return;
    feedField(springs, frame.view, frame.layout, frame.seconds, frame.nowMs, frame.bodies);
    field.feed(springs, STEP_SECONDS);
    field.encode();
    upload();
  };

  let shownSide = 0;
  let undrawnSeconds = FAR_EVERY_SECONDS;
  const paint = (frame: Frame): void => {
    const { width, height } = frame.layout;
    if (shownSide !== easel.tier().farSide) {
      if (shownSide !== 0) tearDown();
      shownSide = easel.tier().farSide;
      setUp(shownSide, Math.round(shownSide * 0.6));
      undrawnSeconds = FAR_EVERY_SECONDS;
    }
    if (!isFilled) {
      isFilled = true;
      fill(frame);
      upload();
    }
    advance(frame);
    morning = followMorning(frame);
    undrawnSeconds += frame.deltaSeconds;
    if (undrawnSeconds < FAR_EVERY_SECONDS && !frame.layoutChanged) return;
    undrawnSeconds = 0;
    seconds = frame.seconds;
    screen[0] = width;
    screen[1] = height;
    oval[0] = frame.layout.centreX;
    oval[1] = frame.layout.centreY;
    oval[2] = frame.layout.radiusX;
    oval[3] = frame.layout.radiusY;
    if (shader === null || far === null || fluid === null || window === null) return;
    shader.renderImmediate();
    fluid.setDisplaySize(width, height);
    window.setDisplaySize(width, height);
    far.camera.setZoom(far.width / width, far.height / height);
    far.clear().draw(drawn).render();
  };
  return { paint };
};
