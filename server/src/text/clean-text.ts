/** A person's text made fit to be shown, or why it cannot be. */
export type CleanText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refused: 'invalid'; readonly because: 'empty' | 'tooLong' };

/** Longer input is refused unread. UTF-16 units. */
const RAW_LIMIT = 2048;

/** One visible letter may be built of many code points (jamo, conjuncts); on average of no more than these. */
const POINTS_PER_GRAPHEME = 4;

const LONE_SURROGATES = /\p{Surrogate}/gu;
const SPACES = /[\t\n\v\f\r\u0085\p{Z}]+/gu;
// Controls, bidi and format characters, private use, all that is drawn as nothing, and the empty Braille cell.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;
const MARKS_ON_NOTHING = /(^| )\p{M}+/gu;
const MARKS_BEYOND_TWO = /(\p{M}{2})\p{M}+/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The only door for text that others will see: NFC, without controls, direction overrides, zero-width characters and
 * unpaired surrogates, at most two combining marks on a letter, spaces trimmed and collapsed, 1 to `maxGraphemes`
 * visible letters. Cleaning what is clean changes nothing. Markup is left as it is: it is shown as text.
 */
export const cleanText = (raw: string, maxGraphemes: number): CleanText => {
  const tooLong: CleanText = { ok: false, refused: 'invalid', because: 'tooLong' };
  if (raw.length > RAW_LIMIT) return tooLong;
  const text = raw
    .replace(LONE_SURROGATES, '')
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(MARKS_ON_NOTHING, '$1')
    .replace(MARKS_BEYOND_TWO, '$1')
    .replace(/ +/g, ' ')
    .trim();
  if (text === '') return { ok: false, refused: 'invalid', because: 'empty' };
  if (Array.from(text).length > maxGraphemes * POINTS_PER_GRAPHEME) return tooLong;
  return Array.from(segmenter.segment(text)).length > maxGraphemes ? tooLong : { ok: true, text };
};
