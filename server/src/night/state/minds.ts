import type { BedId } from '@lent-dreams/shared/ids.ts';
import { distanceHexes, hexCentre } from '@lent-dreams/shared/rules/board.ts';
import { type Bed, dreamerKey, type Prompt, type World } from './world.ts';

const bedOf = (world: World, bed: BedId): Bed => world.beds[bed] as Bed;

/** A bot remembers whom it has asked, and every no: also silence is one. */
export const remember = (world: World, prompt: Prompt, answer: string): void => {
  const mind = world.minds[bedOf(world, prompt.from).person];
  if (mind === undefined || prompt.falseBy !== undefined) return;
  const whom = dreamerKey(world, prompt.to);
  if (prompt.kind === 'ask') mind.asked = [...mind.asked, whom];
  if (['no', 'lapsed', 'notNow'].includes(answer)) mind.refused = [...mind.refused, whom];
};

/** Whoever let go of a bot's thread is not asked for another. */
export const rememberEnd = (world: World, a: BedId, b: BedId): void => {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const mind = world.minds[bedOf(world, one).person];
    if (mind !== undefined) mind.refused = [...mind.refused, dreamerKey(world, other)];
  }
};

/** Somebody points at a place: the bot nearest to it sees to it now. */
export const hearPing = (world: World, from: BedId, hex: number): void => {
  if (bedOf(world, from).occupant !== 'human') return;
  const at = hexCentre(hex);
  const hexes = ({ x, y }: Bed): number => distanceHexes(x, y, at.x, at.y);
  const nearest = world.beds
    .filter(({ occupant, presence }) => occupant === 'bot' && presence === 'awake')
    .reduce<Bed | undefined>((best, bed) => (best === undefined || hexes(bed) < hexes(best) ? bed : best), undefined);
  const mind = nearest && world.minds[nearest.person];
  if (mind !== undefined) Object.assign(mind, { errand: hex, nextTick: world.tick });
};
