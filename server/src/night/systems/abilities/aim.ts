import type { BedId, ThreadId } from '@lent-dreams/shared/ids.ts';
import { distanceHexes, hexCentre, type Position } from '@lent-dreams/shared/rules/board.ts';
import type { Refusal } from '@lent-dreams/shared/wire/refusals.ts';
import { type Bed, type Thread, threadBetween, type World } from '../../state/world.ts';
import { reachable } from '../deciders/consent.ts';
import type { Actor } from './ability-rule.ts';

/** How far an ability reaches from the body, in hexes. */
const REACH_HEXES = 3;
/** Bodies stand between the hexes: so much more still counts. */
const SLACK_HEXES = 0.05;

/** Are two places within so many hexes? */
export const areNear = (one: Position, other: Position, hexes: number): boolean =>
  distanceHexes(one.x, one.y, other.x, other.y) <= hexes + SLACK_HEXES;

/** Beds whose bodies are within so many hexes of a place. */
export const bedsAround = (world: World, place: Position, hexes: number): readonly BedId[] =>
  world.beds.flatMap((bed, index) => (areNear(bed, place, hexes) ? [index] : []));

const reaches = (world: World, { bed, bedId }: Actor, to: BedId): boolean =>
  to === bedId || threadBetween(world, bedId, to) !== undefined || areNear(bed, world.beds[to] as Bed, REACH_HEXES);

/** Why this bed cannot be aimed at, or ''. Oneself always can; nobody who blocks or has left is. */
export const aimAtBed = (world: World, actor: Actor, to: BedId | undefined): Refusal | '' => {
  if (to === undefined) return 'invalid';
  const held = to === actor.bedId ? '' : reachable(world, actor, to);
  if (held !== '') return held;
  return reaches(world, actor, to) ? '' : 'tooFar';
};

/** The thread aimed at, which has an end within reach, or why not. */
export const aimAtThread = (world: World, actor: Actor, id: ThreadId | undefined): Thread | Refusal => {
  if (id === undefined) return 'invalid';
  const thread = world.threads.find((one) => one.id === id);
  if (thread === undefined) return 'gone';
  return [thread.a, thread.b].some((end) => reaches(world, actor, end)) ? thread : 'tooFar';
};

/** Why this place cannot be aimed at, or ''. */
export const aimAtHex = ({ bed }: Actor, hex: number): Refusal | '' =>
  areNear(bed, hexCentre(hex), REACH_HEXES + 0.5) ? '' : 'tooFar';
