import { type CityLife, drawCity } from './city.ts';
import { layoutScene, type SceneLayout } from './scene-layout.ts';
import { createSky, type Sky } from './sky.ts';
import { drawSkyThreads } from './sky-threads.ts';

/** The picture behind landing and door. */
export type Scenery = {
  /** Lights more windows and domes as more people come. */
  readonly setLife: (life: CityLife) => void;
  readonly destroy: () => void;
};

const FRAME_MS = 1000 / 30;
/** Mean cost of a frame above which the picture stands still. */
const BUDGET_MS = 3;
const MEASURED_FRAMES = 30;
const MAX_PIXEL_RATIO = 2;
/** The still picture's moment: the braids cross nicely. */
const STILL_SECONDS = 12;

type Canvases = {
  readonly sky: HTMLCanvasElement;
  readonly city: HTMLCanvasElement;
  readonly threads: HTMLCanvasElement;
};

/**
 * Paints the city of 2147 on three canvases. It drifts at 30 frames a second at most, stands still for those who want
 * calm, for slow machines and in hidden tabs, and is drawn once for each size.
 */
export const createScenery = (canvases: Canvases, wantsCalm: () => boolean): Scenery => {
  const sky: Sky | null = createSky(canvases.sky);
  const pen = canvases.threads.getContext('2d');
  let life: CityLife = { lanternShare: 0.3, domeShares: [0.5, 0.3, 0.4] };
  let scene: SceneLayout = layoutScene(1, 1);
  let frame = 0;
  let drawnAtMs = 0;
  let costMs = 0;
  let measured = 0;
  let tooSlow = false;
  let seconds = STILL_SECONDS;

  const pixelRatio = (): number => Math.min(MAX_PIXEL_RATIO, globalThis.devicePixelRatio || 1);
  const moving = (): boolean => !tooSlow && (sky?.mayMove() ?? true) && !wantsCalm() && !document.hidden;

  const drawMoving = (): void => {
    sky?.draw(seconds);
    if (pen !== null) drawSkyThreads(pen, scene, seconds);
  };

  const tick = (nowMs: number): void => {
    frame = 0;
    if (!moving()) return;
    frame = requestAnimationFrame(tick);
    if (nowMs - drawnAtMs < FRAME_MS - 2) return;
    seconds += Math.min(0.1, (nowMs - drawnAtMs) / 1000);
    drawnAtMs = nowMs;
    const startedMs = performance.now();
    drawMoving();
    costMs += performance.now() - startedMs;
    measured += 1;
    if (measured < MEASURED_FRAMES) return;
    tooSlow = costMs / measured > BUDGET_MS;
    costMs = 0;
    measured = 0;
  };
  const wake = (): void => {
    if (frame === 0 && moving()) frame = requestAnimationFrame(tick);
  };

  const resize = (): void => {
    scene = layoutScene(innerWidth, innerHeight);
    sky?.resize(scene.width, scene.height, seconds);
    const ratio = pixelRatio();
    canvases.threads.width = Math.round(scene.width * ratio);
    canvases.threads.height = Math.round(scene.waterline * ratio);
    pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (pen !== null) drawSkyThreads(pen, scene, seconds);
    drawCity(canvases.city, scene, life, ratio);
    wake();
  };
  addEventListener('resize', resize);
  document.addEventListener('visibilitychange', wake);
  resize();

  return {
    setLife: (next) => {
      if (JSON.stringify(next) === JSON.stringify(life)) return;
      life = next;
      drawCity(canvases.city, scene, life, pixelRatio());
    },
    destroy: () => {
      cancelAnimationFrame(frame);
      frame = 0;
      tooSlow = true;
      removeEventListener('resize', resize);
      document.removeEventListener('visibilitychange', wake);
      sky?.destroy();
    },
  };
};
