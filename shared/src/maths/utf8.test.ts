import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from './utf8.ts';

describe('utf8', () => {
  it('writes one to four bytes', () => {
    expect([...utf8('aß€😀')]).toEqual([0x61, 0xc3, 0x9f, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80]);
  });

  it('replaces lone surrogates', () => {
    const replacement = [0xef, 0xbf, 0xbd];
    expect([...utf8('\ud83d')]).toEqual(replacement);
    expect([...utf8('\ude00\ud83d')]).toEqual([...replacement, ...replacement]);
    expect([...utf8('\ud83da')]).toEqual([...replacement, 0x61]);
  });

  it('agrees with the encoder of the platform', () => {
    const encoder = new TextEncoder();
    const points = fc.array(fc.oneof(fc.nat({ max: 0x10ffff }), fc.integer({ min: 0xd700, max: 0xe0ff })));
    fc.assert(
      fc.property(points, (list) => {
        const text = String.fromCodePoint(...list);
        expect([...utf8(text)]).toEqual([...encoder.encode(text)]);
      }),
    );
  });
});
