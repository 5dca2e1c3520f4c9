import { sha256 } from './sha256.ts';

/**
 * A seeded stream of random numbers as plain data: four unsigned 32-bit words, changed in place by every draw. It can be
 * stored, copied and hashed like any other part of a night's state (Chris Doty-Humphrey's sfc32, period at least 2^32).
 * Whoever sees the words knows all later draws, so the words of a secret stream must stay on the server.
 */
export type Rng = { a: number; b: number; c: number; d: number };

const UINT32_RANGE = 0x1_0000_0000;
const WARM_UP_DRAWS = 12;

/**
 * The stream named `stream` of a seed. Streams of one seed are independent of each other, so a new draw in one never
 * shifts another. A numeric seed equals its decimal text.
 */
export const seedRng = (seed: string | number, stream: string): Rng => {
  const seedText = String(seed);
  const digest = sha256(`${seedText.length}:${seedText}/${stream}`);
  const word = (index: number): number => Number.parseInt(digest.slice(index * 8, index * 8 + 8), 16);
  const rng: Rng = { a: word(0), b: word(1), c: word(2), d: word(3) };
  for (let draw = 0; draw < WARM_UP_DRAWS; draw += 1) nextUint32(rng);
  return rng;
};

/** Next draw, an integer from 0 to 2^32 - 1. */
export const nextUint32 = (rng: Rng): number => {
  const { a, b, c, d } = rng;
  const drawn = (a + b + d) >>> 0;
  rng.a = (b ^ (b >>> 9)) >>> 0;
  rng.b = (c + (c << 3)) >>> 0;
  rng.c = (((c << 21) | (c >>> 11)) + drawn) >>> 0;
  rng.d = (d + 1) >>> 0;
  return drawn;
};

/** Next draw as a share in [0, 1), in steps of 2^-32. */
export const nextShare = (rng: Rng): number => {
  return nextUint32(rng) / UINT32_RANGE;
};

/**
 * Next draw as an integer from 0 to `boundExclusive` - 1, each equally likely. Throws a RangeError unless the bound is an
 * integer from 1 to 2^32.
 */
export const nextInt = (rng: Rng, boundExclusive: number): number => {
  if (!Number.isInteger(boundExclusive) || boundExclusive < 1 || boundExclusive > UINT32_RANGE) {
    throw new RangeError(`bound ${boundExclusive} is not an integer from 1 to 2^32`);
  }
  const fair = UINT32_RANGE - (UINT32_RANGE % boundExclusive);
  let drawn = nextUint32(rng);
  while (drawn >= fair) drawn = nextUint32(rng);
  return drawn % boundExclusive;
};

/** A new list with the same items in random order (Fisher-Yates); one draw for every item but the first. */
export const shuffle = <Item>(rng: Rng, items: readonly Item[]): Item[] => {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = nextInt(rng, last + 1);
    const item = shuffled[last] as Item;
    shuffled[last] = shuffled[other] as Item;
    shuffled[other] = item;
  }
  return shuffled;
};

/** One of the items, each equally likely. Throws a RangeError for an empty list. */
export const pick = <Item>(rng: Rng, items: readonly Item[]): Item => {
  return items[nextInt(rng, items.length)] as Item;
};
