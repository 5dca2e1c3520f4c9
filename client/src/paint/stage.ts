import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import * as Phaser from 'phaser';
import { TONE } from '../look/tones.ts';
import type { StageHit } from '../model/stage-hit.ts';
import { bedPoint, type StageLayout } from '../model/stage-layout.ts';
import { createBodies } from './bodies-painter.ts';
import { createBoxes } from './boxes.ts';
import { createCurtain } from './curtain.ts';
import { DreamScene, type SceneHost } from './dream-scene.ts';
import { createEffects } from './effects.ts';
import { createEyes } from './eyes.ts';
import { createFluid } from './fluid.ts';
import type { Easel, Frame } from './frame.ts';
import { createMedian } from './frame-clock.ts';
import { createFusions } from './fusions.ts';
import { createHappenings } from './happenings.ts';
import { createHexes } from './hexes.ts';
import { hitAt } from './hit.ts';
import { boundLook, easeLayout, type Look, lookAt, WHOLE_LOOK, zoomAt } from './layout-ease.ts';
import { createLights } from './lights.ts';
import { createMotes } from './motes.ts';
import { createMotifMarks } from './motif-marks.ts';
import { createMotifs, motifSize } from './motif-painter.ts';
import { createOffers } from './offers.ts';
import { createPlatform } from './platform.ts';
import { createSlowWatch, TIERS, type Tier } from './quality.ts';
import { createNightRoundMe } from './shades/night-round-me.ts';
import { createShades } from './shades/shade-painter.ts';
import { createSky } from './sky.ts';
import { spiralStrength } from './spiral-strength.ts';
import type { Stage, StageDeps } from './stage-types.ts';
import { createThreads } from './threads.ts';
import { listenTouch } from './touch.ts';
import { createWaves } from './waves.ts';

/** The spiral follows the dream with this time constant; it neither jumps in nor out. */
const SPIRAL_EASE_SECONDS = 0.9;
const LONGEST_FRAME_SECONDS = 0.1;
const MEDIAN_EVERY_MS = 500;
const FACE = '600 15px "Quicksand Variable"';

type Parts = {
  readonly motifs: ReturnType<typeof createMotifs>;
  readonly threads: ReturnType<typeof createThreads>;
  readonly hexes: ReturnType<typeof createHexes>;
  readonly lights: ReturnType<typeof createLights>;
  readonly shades: ReturnType<typeof createShades>;
};

/**
 * Puts the dream's stage into an element: the picture and everything one can tap in it. Throws where the browser has no
 * WebGL.
 */
export const createStage = (parent: HTMLElement, deps: StageDeps): Stage => {
  const quality = deps.quality ?? 'auto';
  let tier: Tier = TIERS[quality === 'auto' ? 'high' : quality];
  let size = { width: parent.clientWidth, height: parent.clientHeight };
  let look: Look = WHOLE_LOOK;
  let eased: StageLayout = deps.layout();
  let parts: Parts | null = null;
  let revision = -1;
  let frames = 0;
  const unit = (): number => Math.min(devicePixelRatio || 1, tier.ratioLimit) * tier.resolutionShare;
  const script = createMedian();
  const interval = createMedian();
  const isSlow = createSlowWatch();
  const names = createBoxes(BED_COUNT);

  const frame: Frame = {
    seconds: 20,
    deltaSeconds: 0,
    nowMs: 0,
    view: deps.view(),
    viewChanged: true,
    layout: eased,
    layoutChanged: true,
    bodies: deps.bodies,
    choice: { kind: 'none' },
    previewBrim: -1,
    spiral: 0,
    calmMotion: deps.calmMotion(),
  };

  const nextFrame: SceneHost['nextFrame'] = (_timeMs, deltaMs) => {
    frame.view = deps.view();
    if (frame.view.beds.length === 0) return null;
    frame.nowMs = performance.now();
    frame.deltaSeconds = Math.min(LONGEST_FRAME_SECONDS, deltaMs / 1000);
    frame.seconds += frame.deltaSeconds;
    frame.viewChanged = frame.view.revision !== revision;
    revision = frame.view.revision;
    const wished = deps.layout();
    const before = frame.layout;
    if (wished.width !== eased.width || wished.height !== eased.height) look = WHOLE_LOOK;
    const easedBefore = eased;
    eased = easeLayout(eased, wished, frame.deltaSeconds);
    if (eased !== easedBefore || look !== shownLook) frame.layout = look.zoom === 1 ? eased : lookAt(eased, look);
    shownLook = look;
    frame.layoutChanged = frame.layout !== before || frames === 0;
    frame.choice = deps.choice();
    frame.previewBrim = deps.preview()?.brim ?? -1;
    frame.calmMotion = deps.calmMotion();
    const strength = spiralStrength(frame.view, frame.nowMs, frame.calmMotion);
    frame.spiral += (strength - frame.spiral) * (1 - Math.exp(-frame.deltaSeconds / SPIRAL_EASE_SECONDS));
    return frame;
  };
  let shownLook: Look = look;

  const makePainters: SceneHost['makePainters'] = (scene, layers) => {
    const easel: Easel = { scene, ...layers, far: [], names, tier: () => tier, unit };
    const sky = createSky(easel);
    const platform = createPlatform(easel);
    const motifs = createMotifs(easel);
    const fusions = createFusions(easel);
    const marks = createMotifMarks(easel);
    const shades = createShades(easel);
    const night = createNightRoundMe(easel);
    const motes = createMotes(easel);
    const threads = createThreads(easel);
    const offers = createOffers(easel);
    const hexes = createHexes(easel);
    const waves = createWaves(easel);
    const lights = createLights(easel, deps.words);
    const bodies = createBodies(easel);
    const happenings = createHappenings(easel);
    const curtain = createCurtain(easel);
    const effects = createEffects(easel, threads.ringPoint);
    const eyes = createEyes(easel, threads.ringPoint);
    const fluid = createFluid(easel);
    parts = { motifs, threads, hexes, lights, shades };
    void document.fonts.load(FACE).then(lights.refreshNames, lights.refreshNames);
    // Lights write the names' boxes first; threads and motifs give way to them.
    return [
      lights,
      sky,
      platform,
      motifs,
      fusions,
      marks,
      shades,
      night,
      motes,
      threads,
      offers,
      hexes,
      waves,
      bodies,
      effects,
      eyes,
      happenings,
      curtain,
      fluid,
    ];
  };

  const scene = new DreamScene({ makePainters, nextFrame, unit });
  const game = new Phaser.Game({
    type: Phaser.WEBGL,
    parent,
    banner: false,
    backgroundColor: TONE.void,
    audio: { noAudio: true },
    scale: { mode: Phaser.Scale.NONE, width: size.width * unit(), height: size.height * unit(), zoom: 1 / unit() },
    fps: { limit: tier.framesPerSecond },
    render: { antialiasGL: false, powerPreference: 'high-performance', stencil: false, maxTextures: 8 },
    // Fingers and mouse are told apart in touch.ts; Phaser listens to nothing.
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    scene: [scene],
  });

  const fit = (): void => {
    size = { width: parent.clientWidth, height: parent.clientHeight };
    if (size.width === 0 || size.height === 0) return;
    game.scale.setZoom(1 / unit());
    game.scale.resize(Math.round(size.width * unit()), Math.round(size.height * unit()));
    // At a zoom of 1 Phaser leaves the former size in the canvas's style.
    game.canvas.style.width = `${size.width}px`;
    game.canvas.style.height = `${size.height}px`;
    scene.fit();
  };
  let fitRequest = 0;
  const watch = new ResizeObserver(() => {
    cancelAnimationFrame(fitRequest);
    fitRequest = requestAnimationFrame(fit);
  });

  const stepDown = (): void => {
    tier = TIERS.low;
    game.loop.setFPSLimit(tier.framesPerSecond);
    interval.clear();
    fit();
  };
  let startedMs = 0;
  let shownMs = 0;
  let medianMs = 0;
  game.events.on(Phaser.Core.Events.PRE_STEP, () => {
    startedMs = performance.now();
  });
  game.events.on(Phaser.Core.Events.POST_RENDER, () => {
    const nowMs = performance.now();
    script.add(nowMs - startedMs);
    if (shownMs > 0) interval.add(nowMs - shownMs);
    shownMs = nowMs;
    frames += 1;
    if (quality !== 'auto' || tier !== TIERS.high || nowMs - medianMs < MEDIAN_EVERY_MS) return;
    medianMs = nowMs;
    if (isSlow(interval.median(), nowMs)) stepDown();
  });

  const hit = (x: number, y: number): StageHit => {
    const rings: { thread: number; x: number; y: number }[] = [];
    parts?.threads.eachRing((thread, ringX, ringY) => rings.push({ thread, x: ringX, y: ringY }));
    const fears: { shade: number; x: number; y: number }[] = [];
    parts?.shades.each((shade, fearX, fearY) => fears.push({ shade, x: fearX, y: fearY }));
    return hitAt(
      {
        layout: frame.layout,
        view: frame.view,
        rings,
        fears,
        motifSize: motifSize(frame.layout),
        openHexes: parts?.hexes.open() ?? [],
      },
      x,
      y,
    );
  };
  const gather = (): void => {
    look = WHOLE_LOOK;
  };
  let unlisten = (): void => {};
  game.events.once(Phaser.Core.Events.READY, () => {
    const { canvas } = game;
    canvas.style.touchAction = 'none';
    canvas.setAttribute('aria-hidden', 'true');
    unlisten = listenTouch(canvas, {
      tap: (x, y) => deps.onTap(hit(x, y)),
      doubleTap: (x, y) => {
        const under = hit(x, y);
        if (under.kind === 'ground') gather();
        else deps.onTap(under);
      },
      hold: (x, y) => deps.onHold?.(hit(x, y)),
      pan: (dx, dy) => {
        if (look.zoom > 1)
          look = boundLook(
            { ...look, offsetX: look.offsetX + dx, offsetY: look.offsetY + dy },
            size.width,
            size.height,
          );
      },
      zoom: (factor, x, y) => {
        look = zoomAt(look, factor, x, y, size.width, size.height);
      },
    });
    watch.observe(parent);
  });

  return {
    destroy: () => {
      watch.disconnect();
      cancelAnimationFrame(fitRequest);
      unlisten();
      game.destroy(true);
    },
    layoutNow: () => frame.layout,
    gather,
    telemetry: {
      get frames() {
        return frames;
      },
      get scriptMs() {
        return script.median();
      },
      get frameMs() {
        return interval.median();
      },
      get kSpiral() {
        return frame.spiral;
      },
      get tier() {
        return tier.name;
      },
      ringPoint: (thread) => parts?.threads.ringPoint(thread) ?? null,
      motifPoint: (motif) => parts?.motifs.pointOf(motif, frame.layout, frame.view.motifs) ?? null,
      shadePoint: (shade) => parts?.shades.pointOf(shade) ?? null,
      lightPoint: (bed) => bedPoint(frame.layout, bed),
    },
  };
};
