import { CLOSE, JOIN_REFUSALS, type JoinRefusal } from '@lent-dreams/shared/wire/protocol.ts';

/** Why a join came to nothing: the server's word, no place left, or no connection. */
export type RefusedJoin = JoinRefusal | 'connection' | 'full';

/** Colyseus' code for a room that is unknown, locked or full. */
const NO_SUCH_ROOM = 522;

const isWord = (text: string): text is JoinRefusal => JOIN_REFUSALS.some((word) => word === text);

/** Closed without a word, by the network or by this page. */
const SPEECHLESS: ReadonlySet<number> = new Set<number>([1005, 1006, 4010]);

const wordOf = (message: string, code: unknown): RefusedJoin => {
  if (isWord(message)) return message;
  if (code === 429 || code === CLOSE.flood) return 'rateLimited';
  if (code === NO_SUCH_ROOM && message.includes('locked')) return 'full';
  return 'connection';
};

/**
 * Reads the reason out of what the SDK throws: its message is the server's word where the server spoke.
 * `isAnswered` tells whether it did.
 */
export const joinRefusal = (error: unknown): { readonly refused: RefusedJoin; readonly isAnswered: boolean } => {
  if (!(error instanceof Error)) return { refused: 'connection', isAnswered: false };
  // What the browser throws has codes of its own that mean no answer.
  const code: unknown = 'code' in error && !(error instanceof DOMException) ? error.code : undefined;
  const refused = wordOf(error.message, code);
  return { refused, isAnswered: refused !== 'connection' || (typeof code === 'number' && !SPEECHLESS.has(code)) };
};
