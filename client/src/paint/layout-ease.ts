import type { StageLayout } from '../model/stage-layout.ts';

/** Time constant of the easing: 95 % of the way in 240 ms. */
const EASE_SECONDS = 0.08;
const SETTLED_PX = 0.05;

/** Part of the picture a person looks at: scale 1–1.8 and where the viewport's corner lies, in CSS pixels. */
export type Look = { readonly zoom: number; readonly offsetX: number; readonly offsetY: number };

export const WHOLE_LOOK: Look = { zoom: 1, offsetX: 0, offsetY: 0 };
const ZOOM_LIMIT = 1.8;

/** Keeps a look within the picture. */
export const boundLook = (look: Look, width: number, height: number): Look => {
  const zoom = Math.max(1, Math.min(ZOOM_LIMIT, look.zoom));
  return {
    zoom,
    offsetX: Math.max(width * (1 - zoom), Math.min(0, look.offsetX)),
    offsetY: Math.max(height * (1 - zoom), Math.min(0, look.offsetY)),
  };
};

/** Zooms by a factor so that the point under the finger stays. */
export const zoomAt = (look: Look, factor: number, x: number, y: number, width: number, height: number): Look => {
  const zoom = Math.max(1, Math.min(ZOOM_LIMIT, look.zoom * factor));
  const grow = zoom / look.zoom;
  return boundLook(
    { zoom, offsetX: x - (x - look.offsetX) * grow, offsetY: y - (y - look.offsetY) * grow },
    width,
    height,
  );
};

/** The layout as seen through a look. */
export const lookAt = (layout: StageLayout, look: Look): StageLayout => ({
  ...layout,
  centreX: layout.centreX * look.zoom + look.offsetX,
  centreY: layout.centreY * look.zoom + look.offsetY,
  radiusX: layout.radiusX * look.zoom,
  radiusY: layout.radiusY * look.zoom,
  lightRadius: layout.lightRadius * look.zoom,
});

/**
 * One step of the way from the drawn layout to the wished one. A new viewport or a turn of the board is taken at once:
 * between two of those there is no sensible middle. Returns `shown` itself when nothing moves any more.
 */
export const easeLayout = (shown: StageLayout, wished: StageLayout, deltaSeconds: number): StageLayout => {
  if (shown === wished) return shown;
  const jumps =
    shown.width !== wished.width ||
    shown.height !== wished.height ||
    shown.cos !== wished.cos ||
    shown.sin !== wished.sin;
  if (jumps) return wished;
  const left = Math.max(
    Math.abs(shown.centreX - wished.centreX),
    Math.abs(shown.centreY - wished.centreY),
    Math.abs(shown.radiusX - wished.radiusX),
    Math.abs(shown.radiusY - wished.radiusY),
    Math.abs(shown.lightRadius - wished.lightRadius),
  );
  if (left === 0) return shown;
  if (left < SETTLED_PX) return wished;
  const share = 1 - Math.exp(-deltaSeconds / EASE_SECONDS);
  const ease = (from: number, to: number): number => from + (to - from) * share;
  return {
    ...wished,
    centreX: ease(shown.centreX, wished.centreX),
    centreY: ease(shown.centreY, wished.centreY),
    radiusX: ease(shown.radiusX, wished.radiusX),
    radiusY: ease(shown.radiusY, wished.radiusY),
    lightRadius: ease(shown.lightRadius, wished.lightRadius),
  };
};
