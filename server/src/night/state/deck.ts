import { SHADE_KINDS, SHADES, STATIC_SHADE } from '@lent-dreams/shared/content/shades/index.ts';
import { nextInt, type Rng, shuffle } from '@lent-dreams/shared/maths/rng.ts';
import type { World } from './world.ts';

/** Fears dealt to a night, and fears that are out of every night by lot alone. */
const DEALT = 4;
const OUT_BY_LOT = 2;

/** Which shapes of fear tonight may hold. Secret for good: what is missing must betray nobody. */
export type Deck = {
  /** All twelve, shuffled anew each night. */
  readonly order: readonly string[];
  /** Topics that somebody wants kept away from everybody tonight; who is gone is still heard. */
  readonly out: readonly string[];
  /** The kinds of tonight; The Static where nothing else is left. */
  readonly dealt: readonly string[];
  /** Chance of cover traffic alone, so that it can be told from nothing else. */
  readonly cover: Rng;
};

/**
 * Kinds that tonight may hold: without all that anybody drew a line at, and without two more by lot, so that a missing
 * one may always be nobody's.
 */
export const allowedKinds = ({ order, out }: Pick<Deck, 'order' | 'out'>): readonly string[] =>
  order.filter((kind) => !out.includes(SHADES[kind]?.topic ?? '')).slice(0, -OUT_BY_LOT);

/** May a shade of this kind be in the dream at all? */
export const mayStand = (deck: Pick<Deck, 'order' | 'out'>, kind: string): boolean =>
  kind === STATIC_SHADE ? !deck.out.includes(SHADES[kind]?.topic ?? '') : allowedKinds(deck).includes(kind);

/**
 * The next house card: the first dealt kind that is not out now, one further along for each shade born; The Static when
 * all are out; '' where even that is kept away.
 */
export const nextHouseKind = ({ shades, shadesBorn, secret: { deck } }: World): string => {
  const free = (kind: string): boolean =>
    kind !== STATIC_SHADE && mayStand(deck, kind) && !shades.some((shade) => shade.kind === kind);
  const first = shadesBorn % DEALT;
  const kind = [...deck.dealt.slice(first), ...deck.dealt.slice(0, first)].find(free);
  return kind ?? (mayStand(deck, STATIC_SHADE) ? STATIC_SHADE : '');
};

/** The dealt kinds with each that may not be there any more swapped for one that may, in its own place. */
const mended = (deck: Deck, mustGo: string): readonly string[] => {
  const allowed = allowedKinds(deck);
  const stays = deck.dealt.map((kind) => (allowed.includes(kind) && kind !== mustGo ? kind : ''));
  const free = allowed.filter((kind) => !stays.includes(kind) && kind !== mustGo);
  const fresh = shuffle(deck.cover, free);
  let next = 0;
  return stays.map((kind) => {
    if (kind !== '') return kind;
    next += 1;
    return fresh[next - 1] ?? STATIC_SHADE;
  });
};

const linesOf = (world: World, person: string): readonly string[] =>
  Object.entries(world.safety[person]?.sheet ?? {}).flatMap(([topic, level]) => (level === 'line' ? [topic] : []));

/** A deck for a new night, from the lines of whoever is here. */
export const newDeck = (cover: Rng, out: readonly string[] = []): Deck => {
  const order = shuffle(
    cover,
    SHADE_KINDS.filter((kind) => kind !== STATIC_SHADE),
  );
  const deck = { order, out, dealt: Array.from({ length: DEALT }, () => ''), cover };
  return { ...deck, dealt: mended(deck, '') };
};

/** The deck of the next night: everybody's lines as they stand, all else by lot. */
export const nextDeck = (world: World): Deck =>
  newDeck(world.secret.deck.cover, [...new Set(Object.keys(world.people).flatMap((id) => linesOf(world, id)))]);

/** These topics stay out from this moment to the end of the night. */
export const withOut = (deck: Deck, topics: readonly string[]): Deck => {
  const lined = { ...deck, out: [...new Set([...deck.out, ...topics])] };
  return { ...lined, dealt: mended(lined, '') };
};

/** A line keeps its topic out from this moment to the end of the night, also where it is lifted again. */
export const withLines = (world: World, person: string): Deck => withOut(world.secret.deck, linesOf(world, person));

/** Cover traffic: another kind in the place of a dealt one; which of the dealt is by lot where `seen` is not among them. */
export const withSwap = (deck: Deck, seen: string): Deck => {
  const swapped = deck.dealt.includes(seen) ? seen : (deck.dealt[nextInt(deck.cover, DEALT)] as string);
  return { ...deck, dealt: mended(deck, swapped) };
};
