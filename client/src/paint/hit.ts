import type { BedId, MotifId, ShadeId, ThreadId } from '@lent-dreams/shared/ids.ts';
import { hexAt, hexCentre, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import type { DreamView } from '../model/dream-view.ts';
import type { StageHit } from '../model/stage-hit.ts';
import { bedPoint, type StageLayout, toScreen, toWorld } from '../model/stage-layout.ts';

/** Smallest touch areas, across, in CSS pixels (design: space). */
const LIGHT_TOUCH_PX = 44;
const RING_TOUCH_PX = 48;

/** What lies under a finger besides the beds and motifs of the view. */
type HitScene = {
  readonly layout: StageLayout;
  readonly view: Pick<DreamView, 'beds' | 'motifs'>;
  readonly rings: readonly { readonly thread: ThreadId; readonly x: number; readonly y: number }[];
  readonly fears: readonly { readonly shade: ShadeId; readonly x: number; readonly y: number }[];
  /** Side of a motif's drawing. */
  readonly motifSize: number;
  /** A piece is lifted and these hexes would take it; empty otherwise. */
  readonly openHexes: readonly number[];
};

type Found = { gap: number; hit: StageHit | null };

/** Keeps the hit whose drawn edge is nearest to the finger. */
const nearer = (found: Found, away: number, reach: number, radius: number, hit: StageHit): void => {
  if (away > reach || away - radius >= found.gap) return;
  found.gap = away - radius;
  found.hit = hit;
};

const bedHit = (bed: BedId): StageHit => ({ kind: 'bed', bed });
const motifHit = (motif: MotifId): StageHit => ({ kind: 'motif', motif });

/**
 * What a tap at a point (CSS pixels) means: the nearest light or ring, then a fear, then a piece, then the hex under the finger while
 * one is being placed or it is the stage's, and else the ground.
 */
export const hitAt = (scene: HitScene, x: number, y: number): StageHit => {
  const { layout, view } = scene;
  const world = toWorld(layout, x, y);
  const hex = hexAt(world.x, world.y);
  const found: Found = { gap: Number.POSITIVE_INFINITY, hit: null };
  for (const bed of view.beds) {
    const at = bedPoint(layout, bed.bed);
    const reach = Math.max(LIGHT_TOUCH_PX / 2, layout.lightRadius * 1.15);
    nearer(found, Math.hypot(x - at.x, y - at.y), reach, layout.lightRadius, bedHit(bed.bed));
  }
  for (const ring of scene.rings) {
    nearer(found, Math.hypot(x - ring.x, y - ring.y), RING_TOUCH_PX / 2, 15, { kind: 'thread', thread: ring.thread });
  }
  if (found.hit !== null) return found.hit;
  if (hex >= 0 && scene.openHexes.includes(hex)) return { kind: 'hex', hex };
  for (const { shade, x: fearX, y: fearY } of scene.fears)
    nearer(found, Math.hypot(x - fearX, y - fearY), Math.max(RING_TOUCH_PX / 2, layout.lightRadius * 1.3), 0, {
      kind: 'shade',
      shade,
    });
  if (found.hit !== null) return found.hit;
  for (const motif of view.motifs) {
    const centre = hexCentre(motif.hex);
    const at = toScreen(layout, centre.x, centre.y);
    nearer(
      found,
      Math.hypot(x - at.x, y - at.y),
      Math.max(RING_TOUCH_PX / 2, scene.motifSize * 0.5),
      0,
      motifHit(motif.id),
    );
  }
  if (found.hit !== null) return found.hit;
  return hex === STAGE_HEX ? { kind: 'hex', hex } : { kind: 'ground', x: Math.round(world.x), y: Math.round(world.y) };
};
