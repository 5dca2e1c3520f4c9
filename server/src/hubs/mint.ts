import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Letters that are not taken for one another when read aloud or from a wall: no I, no O. */
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 5;

/** What a hub's code looks like. */
export const CODE_PATTERN = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`);

/** A person's own secret: 128 bits as hex. */
export const PERSON_KEY_PATTERN = /^[0-9a-f]{32}$/;

const signs = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

/** Five letters to type, one of 24^5 = 7.9 million. */
export const mintCode = (): string => signs(CODE_LETTERS, CODE_LENGTH);

/** Ends a slug (two words and five signs), so that hubs may share their words. */
export const mintSlugEnd = (): string => signs('23456789abcdefghjkmnpqrstuvwxyz', 5);

/** Opens a private hub: 128 bits as base64url. */
export const mintLinkKey = (): string => randomBytes(16).toString('base64url');

/** SHA-256 in hex. The kind keeps hashes of different things apart. */
export const hashOf = (kind: 'person' | 'link' | 'code', secret: string): string =>
  createHash('sha256').update(`${kind}:${secret}`).digest('hex');

/**
 * Name of a person within one hub, from the hash of their key. It is the same whenever they come back, also after they
 * were forgotten, so that a block stays; without the key nobody can tell whose it is, nor that two hubs know one person.
 */
export const personIn = (slug: string, keyHash: string): string =>
  createHash('sha256').update(`dreamer:${slug}:${keyHash}`).digest('base64url').slice(0, 16);

/** Compares hashes in constant time. */
export const sameHash = (a: string, b: string): boolean => {
  const left = Buffer.from(a, 'hex');
  const right = Buffer.from(b, 'hex');
  return left.length === right.length && timingSafeEqual(left, right);
};
