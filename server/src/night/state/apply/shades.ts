import type { ShadeId } from '@lent-dreams/shared/ids.ts';
import { withOut } from '../deck.ts';
import type { ShadeFact } from '../facts/shades.ts';
import { freshDeeds, type Shade } from '../shade.ts';
import type { Bed, World } from '../world.ts';

type Named<Name extends ShadeFact['fact']> = Extract<ShadeFact, { readonly fact: Name }>;

const change = (world: World, id: ShadeId, to: Partial<Shade>): void => {
  for (const shade of world.shades) if (shade.id === id) Object.assign(shade, to);
};

/** What it asked in another's name is asked no more. */
export const dropFalseOffers = (world: World, id: ShadeId): void => {
  world.prompts = world.prompts.filter(({ falseBy }) => falseBy !== id);
};

/** What each fact of the shades does to a world. */
export const APPLY_SHADES: { readonly [Name in ShadeFact['fact']]: (world: World, fact: Named<Name>) => void } = {
  shadeBorn: (world, { shade }) => {
    world.shades.push(shade);
    world.nextId += 1;
    world.shadesBorn += 1;
    world.hotTicks[shade.bed] = 0;
  },
  shadeWalked: (world, { id, bed, carried }) => {
    const { x, y } = world.beds[bed] as Bed;
    change(world, id, { ...freshDeeds(), bed, carried, x, y, walkTicks: 0, coldTicks: 0 });
    dropFalseOffers(world, id);
  },
  shadeStilled: (world, { id, until }) => {
    change(world, id, { ...freshDeeds(), stilledUntil: until, walkTicks: 0 });
    dropFalseOffers(world, id);
  },
  shadeNamed: (world, { id, until }) => change(world, id, { namedUntil: until }),
  shadeDied: (world, { id }) => {
    world.shades = world.shades.filter((shade) => shade.id !== id);
    dropFalseOffers(world, id);
  },
  shadeChanged: (world, { id, to }) => change(world, id, to),
  heatCounted: (world, { ticks }) => {
    world.hotTicks = [...ticks];
  },
  topicsFaded: (world, { topics }) => {
    world.secret.deck = withOut(world.secret.deck, topics);
  },
  fearRaised: (world, { bed, by }) => {
    const one = world.beds[bed] as Bed;
    one.fear = Math.min(100, Math.max(0, one.fear + by));
  },
};
