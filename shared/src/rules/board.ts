import type { BedId } from '../ids.ts';

/** Position units in one hex, the distance between neighbouring hex centres. */
export const UNITS_PER_HEX = 4096;
/** Both coordinates of the stage's centre, in position units: every place of the board fits into 16 bits. */
export const STAGE_CENTRE = 32_768;
/** Rings of hexes around the stage. */
const BOARD_RADIUS = 3;
/** Places on the rim. */
export const RIM_COUNT = 18;
/** Rim place of each bed, by bed number (design: board). */
export const BED_PLACES: readonly number[] = [0, 2, 4, 6, 9, 11, 13, 15];

/** √3/2: distance between rows of hexes, in hexes. */
const ROW_HEXES = 0.866_025_403_784_438_6;

/** Axial coordinates of a hex: q to the right, r down and to the right; the stage is (0, 0). */
export type Axial = { readonly q: number; readonly r: number };

/** A place in whole position units, y down. */
export type Position = { readonly x: number; readonly y: number };

const onBoard = (q: number, r: number): boolean => Math.max(Math.abs(q), Math.abs(r), Math.abs(q + r)) <= BOARD_RADIUS;

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);

/** All hexes by index: row by row from the top, each row from the left. */
const HEXES: readonly Axial[] = range(-BOARD_RADIUS, BOARD_RADIUS).flatMap((r) =>
  range(-BOARD_RADIUS, BOARD_RADIUS)
    .filter((q) => onBoard(q, r))
    .map((q) => ({ q, r })),
);

/** Number of hexes: indexes run from 0 to 36. */
export const HEX_COUNT: number = HEXES.length;

const ROW_STARTS: readonly number[] = range(-BOARD_RADIUS, BOARD_RADIUS).map((r) =>
  HEXES.findIndex((hex) => hex.r === r),
);

/** Index of the hex at axial coordinates, −1 off the board. Indexes run row by row from the top, left to right. */
export const hexIndex = (q: number, r: number): number => {
  if (!onBoard(q, r)) return -1;
  return (ROW_STARTS[r + BOARD_RADIUS] as number) + q - Math.max(-BOARD_RADIUS, -BOARD_RADIUS - r);
};

/** The hex in the middle. */
export const STAGE_HEX: number = hexIndex(0, 0);

/** Axial coordinates of a hex. Throws a RangeError for an index that is none. */
export const hexAxial = (hex: number): Axial => {
  const axial = HEXES[hex];
  if (axial === undefined) throw new RangeError(`no hex ${hex}`);
  return axial;
};

const CENTRES: readonly Position[] = HEXES.map(({ q, r }) => ({
  x: STAGE_CENTRE + UNITS_PER_HEX * (q + r / 2),
  y: STAGE_CENTRE + Math.round(UNITS_PER_HEX * ROW_HEXES * r),
}));

/** Centre of a hex. Throws a RangeError for an index that is none. */
export const hexCentre = (hex: number): Position => {
  const centre = CENTRES[hex];
  if (centre === undefined) throw new RangeError(`no hex ${hex}`);
  return centre;
};

/** The six directions around the rim, clockwise on screen, starting at the right corner (3, 0). */
const RIM_STEPS: readonly Axial[] = [
  { q: -1, r: 1 },
  { q: -1, r: 0 },
  { q: 0, r: -1 },
  { q: 1, r: -1 },
  { q: 1, r: 0 },
  { q: 0, r: 1 },
];

const RIM: readonly number[] = Array.from({ length: RIM_COUNT }, (_, place) => {
  let q = BOARD_RADIUS;
  let r = 0;
  for (let walked = 0; walked < place; walked += 1) {
    const step = RIM_STEPS[Math.floor(walked / BOARD_RADIUS)] as Axial;
    q += step.q;
    r += step.r;
  }
  return hexIndex(q, r);
});

/** Hex at a rim place: 0 is (3, 0), the rest follow clockwise. Throws a RangeError for a place that is none. */
export const rimHex = (place: number): number => {
  const hex = RIM[place];
  if (hex === undefined) throw new RangeError(`no rim place ${place}`);
  return hex;
};

/** Hex of a bed. Throws a RangeError for a bed that is none. */
export const bedHex = (bed: BedId): number => {
  const place = BED_PLACES[bed];
  if (place === undefined) throw new RangeError(`no bed ${bed}`);
  return rimHex(place);
};

/** Steps from hex to hex. Throws a RangeError for an index that is none. */
export const hexDistance = (hex: number, other: number): number => {
  const from = hexAxial(hex);
  const to = hexAxial(other);
  const q = to.q - from.q;
  const r = to.r - from.r;
  return Math.max(Math.abs(q), Math.abs(r), Math.abs(q + r));
};

/** Straight distance between two places given in position units, in hexes. */
export const distanceHexes = (ax: number, ay: number, bx: number, by: number): number => {
  const dx = bx - ax;
  const dy = by - ay;
  return Math.sqrt(dx * dx + dy * dy) / UNITS_PER_HEX;
};

/** The hex a place (in position units) lies in, −1 beside the board. */
export const hexAt = (x: number, y: number): number => {
  const r = (y - STAGE_CENTRE) / (UNITS_PER_HEX * ROW_HEXES);
  const q = (x - STAGE_CENTRE) / UNITS_PER_HEX - r / 2;
  let nearestQ = Math.round(q);
  let nearestR = Math.round(r);
  const nearestS = Math.round(-q - r);
  const gapQ = Math.abs(nearestQ - q);
  const gapR = Math.abs(nearestR - r);
  const gapS = Math.abs(nearestS + q + r);
  // The three cube coordinates add up to 0: the one rounded furthest follows from the others.
  if (gapQ > gapR && gapQ > gapS) nearestQ = -nearestR - nearestS;
  else if (gapR > gapS) nearestR = -nearestQ - nearestS;
  return hexIndex(nearestQ, nearestR);
};

const LINE_SAMPLES = 48;

/** Hexes the straight line between two beds runs over. Throws a RangeError for a bed that is none. */
export const hexesBetween = (one: BedId, other: BedId): ReadonlySet<number> => {
  const from = hexCentre(bedHex(one));
  const to = hexCentre(bedHex(other));
  const crossed = new Set<number>();
  for (let sample = 0; sample <= LINE_SAMPLES; sample += 1) {
    const share = sample / LINE_SAMPLES;
    crossed.add(hexAt(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share));
  }
  return crossed;
};
