import type { BedId } from '@lent-dreams/shared/ids.ts';
import { BED_PLACES, bedHex, hexCentre } from '@lent-dreams/shared/rules/board.ts';

/** Position units per hex, as in shared/rules/stride.ts. */
const UNITS_PER_HEX = 4096;
const STAGE_CENTRE = 32_768;
/** Distance of the rim, in hexes: what the oval's radius stands for. */
const RIM_HEXES = 3;

export type Point = { readonly x: number; readonly y: number };

/** Room a sheet takes from the stage, in CSS pixels. */
export type SheetRoom = { readonly side: 'none' | 'bottom' | 'right'; readonly size: number };

/**
 * How the board lies on the screen (CSS pixels): an oval in which my own bed is always at the bottom, so that "you"
 * is where the thumb is. Everything on the stage and every label above it goes through this one map.
 */
export type StageLayout = {
  readonly width: number;
  readonly height: number;
  readonly centreX: number;
  readonly centreY: number;
  readonly radiusX: number;
  readonly radiusY: number;
  /** Radius of a light. */
  readonly lightRadius: number;
  readonly kind: 'wide' | 'portrait' | 'landscape';
  /** Turn of the board that brings my bed to the bottom. */
  readonly cos: number;
  readonly sin: number;
};

export const layoutKind = (width: number, height: number): StageLayout['kind'] => {
  if (height < 500 && width > height) return 'landscape';
  return width < 700 ? 'portrait' : 'wide';
};

/** Tray, its costs, and the name of the lowest light. */
const PORTRAIT_FOOT_PX = 172;

/** Oval of the design grid (screens: grid), scaled to the viewport. */
const oval = (
  kind: StageLayout['kind'],
  width: number,
  height: number,
  top: number,
  foot: number,
): Pick<StageLayout, 'centreX' | 'centreY' | 'radiusX' | 'radiusY' | 'lightRadius'> => {
  if (kind === 'portrait') {
    const lightRadius = 24;
    // Between what stands above and the tray with its cards below, also on low screens.
    const highest = Math.max((162 / 844) * height, top + lightRadius + 4);
    const lowest = Math.min((642 / 844) * height, height - PORTRAIT_FOOT_PX - foot);
    return {
      centreX: width / 2,
      centreY: (highest + lowest) / 2,
      radiusX: (140 / 390) * width,
      radiusY: (lowest - highest) / 2,
      lightRadius,
    };
  }
  if (kind === 'landscape') {
    const scale = width / 844;
    return {
      centreX: (452 / 844) * width,
      centreY: (186 / 390) * height,
      radiusX: 262 * scale,
      radiusY: (104 / 390) * height,
      lightRadius: 20,
    };
  }
  const grow = Math.min(1.5, Math.max(1, width / 1280));
  return {
    centreX: (700 / 1280) * width,
    // Low enough for the goal line, high enough that my name stands above the tray.
    centreY: (312 / 720) * height,
    radiusX: (395 / 1280) * width,
    radiusY: (182 / 720) * height,
    lightRadius: 28 * grow,
  };
};

/** What gauges take at the left of a wide screen. */
const WIDE_GAUGES_PX = 180;

/** Squeezes the oval into the part a sheet leaves free. */
const squeeze = (
  base: ReturnType<typeof oval>,
  width: number,
  height: number,
  sheet: SheetRoom,
  top: number,
): ReturnType<typeof oval> => {
  if (sheet.side === 'none') return base;
  if (sheet.side === 'right') {
    // The gauges keep their place at the left of a wide screen.
    const left = layoutKind(width, height) === 'wide' ? WIDE_GAUGES_PX : 0;
    const free = width - sheet.size - left;
    const radiusX = Math.min(base.radiusX, free / 2 - 60);
    const share = radiusX / base.radiusX;
    return {
      ...base,
      centreX: left + free / 2,
      radiusX,
      lightRadius: Math.max(17, base.lightRadius * Math.max(share, 0.7)),
    };
  }
  const free = height - sheet.size - top;
  const label = 34;
  const light = Math.max(17, Math.min(base.lightRadius, free / 14));
  const radiusY = Math.min(base.radiusY, (free - label - light * 2) / 2);
  return { ...base, centreY: top + light + radiusY, radiusY, lightRadius: light };
};

/**
 * Lays the board on a viewport of CSS pixels. `myBed` −1 (a watcher) puts bed 0 at the bottom; `top` is the height that
 * goal line and gauges take, `foot` what stands above the tray of a portrait phone.
 */
export const layoutStage = (
  width: number,
  height: number,
  myBed: BedId,
  sheet: SheetRoom,
  top: number,
  foot = 0,
): StageLayout => {
  const kind = layoutKind(width, height);
  const place = squeeze(oval(kind, width, height, top, foot), width, height, sheet, top);
  const mine = hexCentre(bedHex(myBed < 0 ? 0 : myBed));
  const dx = mine.x - STAGE_CENTRE;
  const dy = mine.y - STAGE_CENTRE;
  const length = Math.hypot(dx, dy);
  // Turn (dx, dy) onto (0, 1): straight down.
  return { width, height, kind, ...place, cos: dy / length, sin: dx / length };
};

/** World position units to CSS pixels. */
export const toScreen = (layout: StageLayout, x: number, y: number): Point => {
  const wx = (x - STAGE_CENTRE) / (UNITS_PER_HEX * RIM_HEXES);
  const wy = (y - STAGE_CENTRE) / (UNITS_PER_HEX * RIM_HEXES);
  const tx = wx * layout.cos - wy * layout.sin;
  const ty = wx * layout.sin + wy * layout.cos;
  return { x: layout.centreX + tx * layout.radiusX, y: layout.centreY + ty * layout.radiusY };
};

/** CSS pixels to world position units; the inverse of toScreen. */
export const toWorld = (layout: StageLayout, screenX: number, screenY: number): Point => {
  const tx = (screenX - layout.centreX) / layout.radiusX;
  const ty = (screenY - layout.centreY) / layout.radiusY;
  const wx = tx * layout.cos + ty * layout.sin;
  const wy = -tx * layout.sin + ty * layout.cos;
  return { x: STAGE_CENTRE + wx * UNITS_PER_HEX * RIM_HEXES, y: STAGE_CENTRE + wy * UNITS_PER_HEX * RIM_HEXES };
};

/** Centre of a bed's light. */
export const bedPoint = (layout: StageLayout, bed: BedId): Point => {
  const centre = hexCentre(bedHex(bed));
  return toScreen(layout, centre.x, centre.y);
};

/** Beds clockwise from mine, as the number keys name them. */
export const bedsFromMe = (myBed: BedId): readonly BedId[] =>
  BED_PLACES.map((_place, index) => ((myBed < 0 ? 0 : myBed) + index) % BED_PLACES.length);
