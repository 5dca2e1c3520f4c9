/** Offset basis and prime of the 32-bit FNV-1a hash. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Fast 32-bit hash of a text's UTF-16 code units (FNV-1a, two bytes a unit), as an unsigned integer.
 * For buckets, variation and labels; never for anything that somebody could gain by forging.
 */
export const fnv1a32 = (text: string): number => {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return hash >>> 0;
};

/*
 * hashPlain first writes its value as 32-bit words and then mixes the words. A number takes its two float64 words; every
 * other kind starts with a mark from the range that no canonical float64 begins with, so no two values share their words.
 */
const NULL_MARK = 0xffff0001;
const FALSE_MARK = 0xffff0002;
const TRUE_MARK = 0xffff0003;
const TEXT_MARK = 0xffff0004;
const LIST_MARK = 0xffff0005;
const RECORD_MARK = 0xffff0006;
const NAN_HIGH_WORD = 0x7ff80000;

const float = new Float64Array(1);
const floatWords = new Uint32Array(float.buffer);
float[0] = 1;
const HIGH = floatWords[1] === 0 ? 0 : 1;
const LOW = 1 - HIGH;

/** Word buffer, kept between calls so that hashing every tick allocates almost nothing. */
let words = new Uint32Array(16_384);
let wordCount = 0;

const reserve = (count: number): void => {
  if (wordCount + count <= words.length) return;
  const grown = new Uint32Array(Math.max(words.length * 2, wordCount + count));
  grown.set(words);
  words = grown;
};

const writeNumber = (value: number): void => {
  float[0] = value;
  if (Number.isNaN(value)) {
    // The bits of NaN differ between engines.
    words[wordCount] = NAN_HIGH_WORD;
    words[wordCount + 1] = 0;
  } else {
    words[wordCount] = floatWords[HIGH] as number;
    words[wordCount + 1] = floatWords[LOW] as number;
  }
  wordCount += 2;
};

const writeText = (text: string): void => {
  const length = text.length;
  reserve(2 + ((length + 1) >>> 1));
  words[wordCount] = TEXT_MARK;
  words[wordCount + 1] = length;
  wordCount += 2;
  for (let index = 0; index < length; index += 2) {
    const second = index + 1 < length ? text.charCodeAt(index + 1) : 0;
    words[wordCount] = text.charCodeAt(index) | (second << 16);
    wordCount += 1;
  }
};

const writeMark = (mark: number, length: number): void => {
  reserve(2);
  words[wordCount] = mark;
  words[wordCount + 1] = length;
  wordCount += 2;
};

const writeList = (list: ArrayLike<unknown>): void => {
  const length = list.length;
  writeMark(LIST_MARK, length);
  reserve(length * 2);
  for (let index = 0; index < length; index += 1) {
    const item = list[index];
    if (typeof item === 'number') {
      reserve(2);
      writeNumber(item);
    } else {
      writeValue(item);
    }
  }
};

const isSorted = (keys: readonly string[]): boolean => {
  for (let index = 1; index < keys.length; index += 1) {
    if ((keys[index - 1] as string) > (keys[index] as string)) return false;
  }
  return true;
};

const writeRecord = (record: Readonly<Record<string, unknown>>): void => {
  const keys = Object.keys(record);
  if (!isSorted(keys)) keys.sort();
  writeMark(RECORD_MARK, 0);
  const countAt = wordCount - 1;
  let count = 0;
  for (const key of keys) {
    const value = record[key];
    if (value === undefined) continue;
    count += 1;
    writeText(key);
    writeValue(value);
  }
  words[countAt] = count;
};

const isTypedList = (value: object): value is Float64Array => {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
};

const writeValue = (value: unknown): void => {
  if (typeof value === 'number') {
    reserve(2);
    writeNumber(value);
  } else if (typeof value === 'string') {
    writeText(value);
  } else if (typeof value === 'boolean') {
    writeMark(value ? TRUE_MARK : FALSE_MARK, 0);
  } else if (value === null) {
    writeMark(NULL_MARK, 0);
  } else if (typeof value !== 'object') {
    throw new TypeError(`hashPlain takes plain data, not ${typeof value}`);
  } else if (Array.isArray(value) || isTypedList(value)) {
    writeList(value);
  } else {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw new TypeError('hashPlain takes no class instances');
    writeRecord(value as Record<string, unknown>);
  }
};

const rotateLeft = (word: number, bits: number): number => {
  return (word << bits) | (word >>> (32 - bits));
};

const finalMix = (word: number): number => {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};

const hex32 = (word: number): string => {
  return (word >>> 0).toString(16).padStart(8, '0');
};

/** Mixes the first `count` words, a multiple of four (the 128-bit mixing of MurmurHash3 for 32-bit machines). */
const mixWords = (source: Uint32Array, count: number, lengthWords: number): string => {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let index = 0; index < count; index += 4) {
    a ^= Math.imul(rotateLeft(Math.imul(source[index] as number, 0x239b961b), 15), 0xab0e9789);
    a = (Math.imul((rotateLeft(a, 19) + b) | 0, 5) + 0x561ccd1b) | 0;
    b ^= Math.imul(rotateLeft(Math.imul(source[index + 1] as number, 0xab0e9789), 16), 0x38b34ae5);
    b = (Math.imul((rotateLeft(b, 17) + c) | 0, 5) + 0x0bcaa747) | 0;
    c ^= Math.imul(rotateLeft(Math.imul(source[index + 2] as number, 0x38b34ae5), 17), 0xa1e38b93);
    c = (Math.imul((rotateLeft(c, 15) + d) | 0, 5) + 0x96cd1c35) | 0;
    d ^= Math.imul(rotateLeft(Math.imul(source[index + 3] as number, 0xa1e38b93), 18), 0x239b961b);
    d = (Math.imul((rotateLeft(d, 13) + a) | 0, 5) + 0x32ac3b17) | 0;
  }
  a ^= lengthWords;
  b ^= lengthWords;
  c ^= lengthWords;
  d ^= lengthWords;
  a = (a + b + c + d) | 0;
  b = finalMix((b + a) | 0);
  c = finalMix((c + a) | 0);
  d = finalMix((d + a) | 0);
  a = (finalMix(a) + b + c + d) | 0;
  return hex32(a) + hex32(b + a) + hex32(c + a) + hex32(d + a);
};

/**
 * Stable 128-bit hash of plain data, as 32 hex digits: the same value gives the same digits in every engine.
 *
 * Plain data are null, booleans, numbers, texts, lists (typed arrays count as lists of their numbers) and plain records;
 * the order of keys does not matter, and a key whose value is undefined counts as absent. Numbers go by their float64
 * bits, so 0 and -0 differ and NaN equals itself. Throws a TypeError for anything else (functions, class instances,
 * undefined in a list) and a RangeError for a cycle. Made to notice drift every tick, not to withstand forgery: the
 * ledger's chain uses {@link sha256}.
 */
export const hashPlain = (value: unknown): string => {
  wordCount = 0;
  writeValue(value);
  const lengthWords = wordCount;
  reserve(3);
  words.fill(0, wordCount, wordCount + 3);
  return mixWords(words, (lengthWords + 3) & ~3, lengthWords);
};
