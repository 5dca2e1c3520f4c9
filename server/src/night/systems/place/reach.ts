import type { Fusion } from '@lent-dreams/shared/content/fusion.ts';
import { FUSIONS } from '@lent-dreams/shared/content/fusions/index.ts';
import type { BedId, MotifId } from '@lent-dreams/shared/ids.ts';
import { distanceHexes, hexCentre, type Position } from '@lent-dreams/shared/rules/board.ts';
import type { Motif, World } from '../../state/world.ts';

/** Bodies stand between the hexes: so much more still counts, in hexes. */
const SLACK_HEXES = 0.05;

/** What this motif is part of right now. */
export const fusionAt = (world: World, id: MotifId): Fusion | undefined => {
  const found = world.fusions.find(({ one, other }) => one === id || other === id);
  return found === undefined ? undefined : FUSIONS[found.kind];
};

/** How far a motif gives, in hexes: 1, or further in a fusion that says so, perhaps of one feeling only. */
const reachHexes = (world: World, motif: Motif, feeling: number): number => {
  const fusion = fusionAt(world, motif.id);
  if (fusion === undefined) return 1;
  return fusion.reachFeeling === undefined || fusion.reachFeeling === feeling ? fusion.reachHexes : 1;
};

/** Is a body within so many hexes of a motif? */
export const isWithin = ({ x, y }: Position, { hex }: Pick<Motif, 'hex'>, hexes: number): boolean => {
  const at = hexCentre(hex);
  return distanceHexes(x, y, at.x, at.y) <= hexes + SLACK_HEXES;
};

/** Is a body where the motif gives? `feeling` (0–4) for where it gives that one. */
export const isNear = (world: World, body: Position, motif: Motif, feeling = -1): boolean =>
  isWithin(body, motif, reachHexes(world, motif, feeling));

/** Beds whose bodies are near a motif, lowest first. */
export const bedsNear = (world: World, motif: Motif): readonly BedId[] =>
  world.beds.flatMap((bed, index) => (isNear(world, bed, motif) ? [index] : []));
