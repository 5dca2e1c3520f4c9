import { type Position, STAGE_CENTRE, UNITS_PER_HEX } from './board.ts';

/** Full deflection of the stick on one axis, in steps. */
export const FULL_DEFLECTION = 127;
/** Way of one tick (50 ms) at full deflection, in position units: 2 hexes a second. */
export const STRIDE_UNITS_PER_TICK = 410;
/** Furthest a body may be from the centre of the stage, in hexes. */
export const ROAM_HEXES = 3.5;

const ROAM_UNITS = ROAM_HEXES * UNITS_PER_HEX;

/** Rounds halves away from zero, so that left and right are mirror images. */
const roundAway = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);

/**
 * Where a body stands one tick later: exact whole position units, so that the client's prediction and the server agree
 * to the unit. `mx` and `my` are whole steps from −127 to 127, y down; a longer vector counts as full deflection, a
 * shorter one is slower. Beyond 3.5 hexes from the centre the body is set back to the circle, and so slides along it.
 */
export const stepStride = (x: number, y: number, mx: number, my: number): Position => {
  const reach = Math.max(FULL_DEFLECTION, Math.sqrt(mx * mx + my * my));
  const dx = x + roundAway((mx * STRIDE_UNITS_PER_TICK) / reach) - STAGE_CENTRE;
  const dy = y + roundAway((my * STRIDE_UNITS_PER_TICK) / reach) - STAGE_CENTRE;
  const squared = dx * dx + dy * dy;
  if (squared <= ROAM_UNITS * ROAM_UNITS) return { x: STAGE_CENTRE + dx, y: STAGE_CENTRE + dy };
  const length = Math.sqrt(squared);
  // Cut towards the centre, never over the circle.
  return {
    x: STAGE_CENTRE + Math.trunc((dx * ROAM_UNITS) / length),
    y: STAGE_CENTRE + Math.trunc((dy * ROAM_UNITS) / length),
  };
};
