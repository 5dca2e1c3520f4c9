import { utf8 } from './utf8.ts';

/** Round constants of FIPS 180-4: the first 32 bits of the fractions of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = new Uint32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

/** First state of FIPS 180-4: the same of the square roots of the first eight primes. */
const FIRST_STATE = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;

const BLOCK_BYTES = 64;
const schedule = new Uint32Array(64);

const rotateRight = (word: number, bits: number): number => {
  return (word >>> bits) | (word << (32 - bits));
};

/** The bytes, a one bit, zeros, and the length in bits, filling whole blocks. */
const pad = (bytes: Uint8Array): Uint8Array => {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK_BYTES) * BLOCK_BYTES);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const lengthBits = bytes.length * 8;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(lengthBits / 0x1_0000_0000));
  view.setUint32(padded.length - 4, lengthBits >>> 0);
  return padded;
};

const fillSchedule = (view: DataView, offset: number): void => {
  for (let round = 0; round < 16; round += 1) schedule[round] = view.getUint32(offset + round * 4);
  for (let round = 16; round < 64; round += 1) {
    const early = schedule[round - 15] as number;
    const late = schedule[round - 2] as number;
    const small0 = rotateRight(early, 7) ^ rotateRight(early, 18) ^ (early >>> 3);
    const small1 = rotateRight(late, 17) ^ rotateRight(late, 19) ^ (late >>> 10);
    schedule[round] = (schedule[round - 16] as number) + small0 + (schedule[round - 7] as number) + small1;
  }
};

const compress = (state: Uint32Array): void => {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round += 1) {
    const big1 = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + big1 + choice + (ROUND_CONSTANTS[round] as number) + (schedule[round] as number)) | 0;
    const big0 = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + big0 + majority) | 0;
  }
  const added = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index += 1) state[index] = (state[index] as number) + (added[index] as number);
};

/**
 * SHA-256 (FIPS 180-4) of bytes, or of a text's UTF-8 bytes, as 64 lower-case hex digits. In plain TypeScript so that
 * server, browser and replay check the consent ledger's hash chain with the same code.
 */
export const sha256 = (data: string | Uint8Array): string => {
  const padded = pad(typeof data === 'string' ? utf8(data) : data);
  const view = new DataView(padded.buffer);
  const state = Uint32Array.from(FIRST_STATE);
  for (let offset = 0; offset < padded.length; offset += BLOCK_BYTES) {
    fillSchedule(view, offset);
    compress(state);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
};
