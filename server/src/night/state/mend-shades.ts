import { STATIC_SHADE } from '@lent-dreams/shared/content/shades/index.ts';
import type { PersonId } from '@lent-dreams/shared/ids.ts';
import { nextInt } from '@lent-dreams/shared/maths/rng.ts';
import { dropFalseOffers } from './apply/shades.ts';
import { mayStand, nextHouseKind, withLines, withSwap } from './deck.ts';
import type { Fact } from './facts.ts';
import { isOpening } from './people.ts';
import { freshDeeds, type Shade } from './shade.ts';
import { personIn, threadBetween, type World } from './world.ts';

/** Facts after which a shade may be nobody's any more, somewhere it may not be, or of a kind that must not be seen. */
const UNSETTLES: ReadonlySet<Fact['fact']> = new Set<Fact['fact']>([
  'lent',
  'misuseSet',
  'personCame',
  'personLeft',
  'safetySet',
  'seatLeft',
  'seatTaken',
  'threadEnded',
  'topicsFaded',
]);

const remove = (world: World, { id }: Shade): void => {
  world.shades = world.shades.filter((shade) => shade.id !== id);
  dropFalseOffers(world, id);
};

const become = (world: World, shade: Shade, kind: string): void => {
  if (kind === '') {
    remove(world, shade);
    return;
  }
  Object.assign(shade, { ...freshDeeds(), kind, owner: '' });
  dropFalseOffers(world, shade.id);
};

/** Plain snow, as hard as it was, and nobody's; where snow is kept away, a house card. */
const becomeStatic = (world: World, shade: Shade): void =>
  become(world, shade, mayStand(world.secret.deck, STATIC_SHADE) ? STATIC_SHADE : nextHouseKind(world));

/** What is lent reaches those its owner shares a thread with, and nobody else. */
export const isGranted = (world: World, owner: string, bed: number): boolean => {
  if (owner === '') return true;
  const home = world.people[owner]?.bed ?? -1;
  return home === bed || (home >= 0 && threadBetween(world, home, bed) !== undefined);
};

/** May the machine have it there? Both its owner and whoever lies there said so, if they are people. */
export const mayCarry = (world: World, owner: string, bed: number): boolean =>
  (owner === '' || world.people[owner]?.mayMisuse === true) && personIn(world, bed)?.mayMisuse !== false;

/** Another house card for a kind that somebody keeps away, or that the deck holds no more. */
const mendKind = (world: World, shade: Shade): void => {
  const { deck } = world.secret;
  const isHouse = shade.owner === '' && shade.kind !== STATIC_SHADE;
  if (!mayStand(deck, shade.kind) || (isHouse && !deck.dealt.includes(shade.kind)))
    become(world, shade, nextHouseKind(world));
};

const mend = (world: World, shade: Shade): void => {
  if (shade.carried && !mayCarry(world, shade.owner, shade.bed)) {
    remove(world, shade);
    return;
  }
  mendKind(world, shade);
  if (shade.owner === '') return;
  const isLent = world.people[shade.owner]?.lentFear === shade.kind;
  if (!isLent || !(shade.carried || isGranted(world, shade.owner, shade.bed))) becomeStatic(world, shade);
};

/**
 * Somebody came: their lines hold from here on. While the night runs one shade that is to be seen becomes another, or
 * else one unseen card of the deck, whether they draw a line or not, so that nobody can tell (consent: lines and veils).
 */
export const coverNewcomer = (world: World, person: PersonId): void => {
  world.secret.deck = withLines(world, person);
  if (isOpening(world) || world.phase === 'ending') return;
  const { deck } = world.secret;
  const seen = world.shades.filter(({ kind }) => kind !== STATIC_SHADE);
  // A line that takes one out already is cover enough for itself.
  if (seen.some(({ kind }) => !mayStand(deck, kind))) return;
  const swapped = seen[seen.length === 0 ? 0 : nextInt(deck.cover, seen.length)];
  world.secret.deck = withSwap(deck, swapped?.kind ?? '');
  if (swapped !== undefined && swapped.owner !== '') become(world, swapped, nextHouseKind(world));
};

/**
 * Makes the shades true to what was just said, within the very fact: a fear that was taken back, or that its thread does
 * not reach any more, is The Static from here on; what the machine carried to whoever keeps theirs out is gone; a kind
 * that somebody keeps away, or that the deck swapped, is another.
 */
export const mendShades = (world: World, { fact }: Fact): void => {
  if (!UNSETTLES.has(fact)) return;
  // The list itself is replaced where one goes.
  for (const shade of world.shades) mend(world, shade);
};
