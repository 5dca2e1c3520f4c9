/** A dome hub of the city. CSS pixels. */
export type Dome = {
  readonly x: number;
  readonly radius: number;
  /** Feeling whose colour and sign it bears, 0–5. */
  readonly feeling: number;
  /** Where its threads leave the picture above. */
  readonly topX: number;
};

/** A neon drawing in the sky. CSS pixels: middle and width. */
export type Drawing = {
  readonly kind: 'balloon' | 'whaleTail';
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

/** Where the parts of the landing's picture lie on a viewport. CSS pixels. */
export type SceneLayout = {
  readonly width: number;
  readonly height: number;
  /** Where city and water meet. */
  readonly waterline: number;
  /** Height of the tallest towers. */
  readonly towerHeight: number;
  /** Width of a typical tower. */
  readonly towerWidth: number;
  readonly domes: readonly Dome[];
  readonly drawings: readonly Drawing[];
};

const JOY = 0;
const CALM = 1;
const FURY = 4;

/**
 * Lays city, domes and drawings on a viewport. The first dome is the middle one, as the first hub of the list is; the
 * domes stay inside the picture and above the water on every size.
 */
export const layoutScene = (width: number, height: number): SceneLayout => {
  const upright = width < 700 && height > width;
  const low = !upright && height < 500;
  if (upright) {
    const waterline = Math.round(height * (height < 640 ? 0.435 : 0.575));
    const top = (share: number): number => width * share;
    return {
      width,
      height,
      waterline,
      towerHeight: waterline * 0.66,
      towerWidth: Math.max(44, width * 0.16),
      domes: [
        { x: width * 0.5, radius: width * 0.148, feeling: JOY, topX: top(0.51) },
        { x: width * 0.16, radius: width * 0.092, feeling: CALM, topX: top(0.4) },
        { x: width * 0.85, radius: width * 0.098, feeling: FURY, topX: top(0.6) },
      ],
      drawings: [],
    };
  }
  const waterline = Math.round(height * (low ? 0.66 : 0.7));
  const scale = Math.min(width / 1456, (height / 819) * (low ? 1.25 : 1));
  return {
    width,
    height,
    waterline,
    towerHeight: waterline * 0.6,
    towerWidth: Math.max(40, 66 * scale),
    domes: [
      { x: width * 0.5, radius: 105 * scale, feeling: JOY, topX: width * 0.5 },
      { x: width * 0.172, radius: 72 * scale, feeling: CALM, topX: width * 0.172 },
      { x: width * 0.82, radius: 76 * scale, feeling: FURY, topX: width * 0.82 },
    ],
    drawings: low
      ? []
      : [
          { kind: 'balloon', x: width * 0.207, y: height * 0.21, size: 78 * scale },
          { kind: 'whaleTail', x: width * 0.789, y: height * 0.212, size: 128 * scale },
        ],
  };
};
