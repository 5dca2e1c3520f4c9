import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

const textOf = (raw: string, max = 24): string => {
  const result = cleanText(raw, max);
  return result.ok ? result.text : `refused: ${result.because}`;
};

describe('cleanText', () => {
  it.each([
    ['  Ada   of \t the\nharbour ', 'Ada of the harbour'],
    ['e\u0301', '\u00e9'],
    ['\u202Eevil\u202C', 'evil'],
    ['a\u200Bb\u200Dc\uFEFFd\u00ADe', 'abcde'],
    ['q\u0301\u0302\u0303\u0304\u0305', 'q\u0301\u0302'],
    ['\u0301a', 'a'],
    ['a \u0301 b', 'a b'],
    ['a\uD800b\uDC00c', 'abc'],
    ['nul\u0000', 'nul'],
    ['\u3164\u115Fx\u2800', 'x'],
    ['<b>Ada</b>', '<b>Ada</b>'],
    ['ที่รัก', 'ที่รัก'],
    ['🜁 Ünï', '🜁 Ünï'],
  ])('turns %j into %j', (raw, text) => {
    expect(textOf(raw)).toBe(text);
  });

  it.each(['', '   ', '\u200B\u202E', '\u0301\u0302', '\uD800', '\u3164'])('finds nothing in %j', (raw) => {
    expect(cleanText(raw, 24)).toEqual({ ok: false, refused: 'invalid', because: 'empty' });
  });

  it('counts what is seen, not code units', () => {
    expect(textOf('🜁'.repeat(24))).toBe('🜁'.repeat(24));
    expect(textOf('🜁'.repeat(25))).toBe('refused: tooLong');
    expect(textOf('x'.repeat(2000))).toBe('refused: tooLong');
    expect(textOf(`x${' '.repeat(3000)}`)).toBe('refused: tooLong');
  });

  it('refuses one letter built of endless parts', () => {
    expect(textOf('\u1100'.repeat(97))).toBe('refused: tooLong');
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          ' ',
          '\u0301',
          '\u0323',
          '\u202E',
          '\u200D',
          '\uD83D',
          '\uDE00',
          '\u0000',
          '\uFB2C',
          '\u0344',
          '\u1100',
          '\u1161',
          '\u094D',
          '\u0915',
          '\u034F',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
  );

  it('lets nothing unseen, unpaired or stacked through', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const result = cleanText(raw, 24);
        if (!result.ok) return;
        const { text } = result;
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]|\p{M}{3}|^\p{M}| \p{M}|^ | $| {2}/u);
        expect(text.normalize('NFC')).toBe(text);
        const seen = Array.from(new Intl.Segmenter('en').segment(text)).length;
        expect(seen).toBeGreaterThanOrEqual(1);
        expect(seen).toBeLessThanOrEqual(24);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing that is clean already', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = cleanText(raw, 24);
        fc.pre(once.ok);
        expect(cleanText(once.text, 24)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});
