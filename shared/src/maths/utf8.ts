const REPLACEMENT = 0xfffd;

const isHighSurrogate = (unit: number): boolean => {
  return unit >= 0xd800 && unit <= 0xdbff;
};

const isLowSurrogate = (unit: number): boolean => {
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** The code point at an index; a surrogate without its partner becomes U+FFFD. */
const codePointAt = (text: string, index: number): number => {
  const unit = text.charCodeAt(index);
  if (isHighSurrogate(unit) && index + 1 < text.length) {
    const next = text.charCodeAt(index + 1);
    if (isLowSurrogate(next)) return 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00);
  }
  return isHighSurrogate(unit) || isLowSurrogate(unit) ? REPLACEMENT : unit;
};

/**
 * The UTF-8 bytes of a text, as the WHATWG encoder writes them (lone surrogates become U+FFFD). By hand, because shared
 * code knows neither the DOM nor Node.
 */
export const utf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const point = codePointAt(text, index);
    if (point < 0x80) {
      bytes[length++] = point;
    } else if (point < 0x800) {
      bytes[length++] = 0xc0 | (point >>> 6);
      bytes[length++] = 0x80 | (point & 0x3f);
    } else if (point < 0x10000) {
      bytes[length++] = 0xe0 | (point >>> 12);
      bytes[length++] = 0x80 | ((point >>> 6) & 0x3f);
      bytes[length++] = 0x80 | (point & 0x3f);
    } else {
      bytes[length++] = 0xf0 | (point >>> 18);
      bytes[length++] = 0x80 | ((point >>> 12) & 0x3f);
      bytes[length++] = 0x80 | ((point >>> 6) & 0x3f);
      bytes[length++] = 0x80 | (point & 0x3f);
      index += 1;
    }
  }
  return bytes.slice(0, length);
};
