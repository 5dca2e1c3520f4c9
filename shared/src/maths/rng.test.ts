import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextInt, nextShare, nextUint32, pick, type Rng, seedRng, shuffle } from './rng.ts';

const draws = (rng: Rng, count: number): readonly number[] => Array.from({ length: count }, () => nextUint32(rng));

/** Share of bits in which two lists of words differ. */
const differingShare = (words: readonly number[], others: readonly number[]): number => {
  let differing = 0;
  words.forEach((word, index) => {
    for (let rest = (word ^ (others[index] as number)) >>> 0; rest > 0; rest >>>= 1) differing += rest & 1;
  });
  return differing / (words.length * 32);
};

describe('seedRng', () => {
  it('gives the same draws in every engine', () => {
    expect(draws(seedRng('night', 'cast'), 4)).toEqual([1729043223, 201455609, 3462614770, 1585862643]);
  });

  it('takes a numeric seed as its decimal text', () => {
    expect(seedRng(7, 'cast')).toEqual(seedRng('7', 'cast'));
  });

  it('gives independent streams for other names, other seeds and shifted borders', () => {
    const base = draws(seedRng('1', 'cast'), 2000);
    for (const other of [seedRng('1', 'flaw'), seedRng('2', 'cast'), seedRng('1c', 'ast'), seedRng('1/c', 'ast')]) {
      expect(differingShare(base, draws(other, 2000))).toBeCloseTo(0.5, 2);
    }
  });

  it('goes on from stored words', () => {
    const rng = seedRng('night', 'draws');
    draws(rng, 10);
    const stored: Rng = JSON.parse(JSON.stringify(rng));
    expect(draws(stored, 20)).toEqual(draws(rng, 20));
  });
});

describe('draws', () => {
  it('are unsigned words, and shares lie in [0, 1) with an even spread', () => {
    const rng = seedRng(1, 'spread');
    const buckets = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 20_000; index += 1) {
      const share = nextShare(rng);
      buckets[Math.floor(share * 10)] = (buckets[Math.floor(share * 10)] as number) + 1;
    }
    expect(buckets).toHaveLength(10);
    for (const count of buckets) expect(Math.abs(count - 2000)).toBeLessThan(200);
    for (const word of draws(rng, 100)) expect(word).toBe(word >>> 0);
  });

  it('stay below any bound', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, bound) => {
        const drawn = nextInt(seedRng(seed, 'bound'), bound);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < bound).toBe(true);
      }),
    );
  });

  it('reach every value of a small bound equally', () => {
    const rng = seedRng(3, 'dice');
    const counts = Array.from({ length: 6 }, () => 0);
    for (let index = 0; index < 12_000; index += 1) {
      const face = nextInt(rng, 6);
      counts[face] = (counts[face] as number) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])('refuse the bound %d', (bound) => {
    expect(() => nextInt(seedRng(1, 'bound'), bound)).toThrow(RangeError);
  });
});

describe('shuffle and pick', () => {
  it('keeps every item and leaves the source alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, items) => {
        const source = [...items];
        const shuffled = shuffle(seedRng(seed, 'shuffle'), items);
        expect(items).toEqual(source);
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(source.toSorted((a, b) => a - b));
      }),
    );
  });

  it('reaches every order equally', () => {
    const rng = seedRng(5, 'orders');
    const counts = new Map<string, number>();
    for (let index = 0; index < 6000; index += 1) {
      const order = shuffle(rng, ['a', 'b', 'c']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('picks among the items, and refuses none', () => {
    const rng = seedRng(9, 'pick');
    const picked = new Set(Array.from({ length: 60 }, () => pick(rng, ['a', 'b', 'c'])));
    expect([...picked].toSorted()).toEqual(['a', 'b', 'c']);
    expect(() => pick(rng, [])).toThrow(RangeError);
  });
});
