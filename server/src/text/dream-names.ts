import { randomInt } from 'node:crypto';

const TINTS = (
  'amber ashen blue copper dusky early faint gentle golden hidden hollow indigo ivory lilac lone misty ' +
  'mossy opal pale pearl quiet rainy rose russet silver slow soft still tidal velvet violet wandering'
).split(' ');

const PLACES = (
  'arcade attic bay bridge canal cove ferry garden gate grove harbour hill island lagoon lantern library ' +
  'lighthouse meadow mill orchard pier platform pond quay reef river rooftop shore stair station tower well'
).split(' ');

const CREATURES = (
  'Badger Crane Dove Finch Fox Hare Heron Ibis Jay Koi Lark Lynx Marten Moth Newt Otter ' +
  'Owl Plover Quail Raven Seal Stoat Swan Swift Tern Toad Trout Vole Whale Wolf Wren Yak'
).split(' ');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const at = (words: readonly string[], index: number): string => words[index % words.length] as string;

/** Two random words of a place, "amber", "harbour": the start of a slug and, unless a person names it, the hub's name. */
export const placeWords = (): readonly [tint: string, place: string] => [
  at(TINTS, randomInt(TINTS.length)),
  at(PLACES, randomInt(PLACES.length)),
];

/** The name of a hub that nobody named. */
export const placeName = ([tint, place]: readonly [string, string]): string => `${capital(tint)} ${capital(place)}`;

/**
 * The name of a person who gave none; the same each time they come. `personHash` is hex. The first six bytes choose,
 * so the name tells nothing about the key.
 */
export const dreamerName = (personHash: string): string => {
  const tint = at(TINTS, Number.parseInt(personHash.slice(0, 6), 16));
  return `${capital(tint)} ${at(CREATURES, Number.parseInt(personHash.slice(6, 12), 16))}`;
};
