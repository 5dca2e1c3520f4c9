import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a32, hashPlain } from './hash.ts';

describe('fnv1a32', () => {
  it('gives known values', () => {
    expect(fnv1a32('')).toBe(0x811c9dc5);
    expect(fnv1a32('a')).toBe(0x2b24d044);
    expect(fnv1a32('ab')).not.toBe(fnv1a32('ba'));
  });
});

describe('hashPlain', () => {
  it('gives the same digits in every engine', () => {
    expect(hashPlain(null)).toBe('7e3f55b7bc77070871a7c2fb9fb30bb5');
    expect(hashPlain({ tick: 12, beds: [{ fear: 4.5, name: 'Ö' }], calm: true })).toBe(
      'bb306d5f533b7acc3ec3e3f14a844df2',
    );
  });

  it('does not depend on the order of keys', () => {
    expect(hashPlain({ a: 1, b: { c: 2, d: [3] } })).toBe(hashPlain({ b: { d: [3], c: 2 }, a: 1 }));
  });

  it('tells apart what looks alike', () => {
    const alike: readonly unknown[] = [
      null,
      false,
      true,
      0,
      -0,
      1,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.MIN_VALUE,
      '',
      '0',
      'a',
      'a\0',
      [],
      [0],
      [0, 0],
      [[], 0],
      [[0]],
      ['a', 'b'],
      ['ab'],
      {},
      { a: 0 },
      { a: null },
      { a: [] },
      { ab: 0 },
      { a: 0, b: 0 },
      { a: { b: 0 } },
    ];
    expect(new Set(alike.map(hashPlain)).size).toBe(alike.length);
  });

  it('takes NaN as equal to itself, typed lists as lists and undefined keys as absent', () => {
    expect(hashPlain(Number.NaN)).toBe(hashPlain(0 / 0));
    expect(hashPlain(new Float64Array([1, -2.5]))).toBe(hashPlain([1, -2.5]));
    expect(hashPlain({ a: 1, b: undefined })).toBe(hashPlain({ a: 1 }));
  });

  it.each([
    [undefined],
    [[undefined]],
    [() => 0],
    [new Map()],
    [1n],
    [Symbol.iterator],
    [new DataView(new ArrayBuffer(8))],
  ])('refuses what is not plain data (%#)', (value) => {
    expect(() => hashPlain(value)).toThrow(TypeError);
  });

  it('refuses a cycle, and hashes on afterwards', () => {
    const before = hashPlain([1]);
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(() => hashPlain(cycle)).toThrow(RangeError);
    expect(hashPlain([1])).toBe(before);
  });

  it('survives a round through JSON and changes with any number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), fc.jsonValue(), (numbers, at, json) => {
        const stored: unknown = JSON.parse(JSON.stringify(json));
        expect(hashPlain(stored)).toBe(hashPlain(JSON.parse(JSON.stringify(stored))));
        const changed = numbers.map((value, index) => (index === at % numbers.length ? value + 1 : value));
        expect(hashPlain(changed)).not.toBe(hashPlain(numbers));
      }),
    );
  });

  it('hashes values larger than its first buffer', () => {
    const large = Array.from({ length: 40_000 }, (_, index) => index / 7);
    expect(hashPlain(large)).toBe(hashPlain([...large]));
    expect(hashPlain(large)).not.toBe(hashPlain(large.with(39_999, 0)));
  });
});
