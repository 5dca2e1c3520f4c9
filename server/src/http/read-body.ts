import type { IncomingMessage } from 'node:http';

/** No request of this server needs more. Bytes. */
const BODY_LIMIT = 4096;

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly refused: 'invalid' };

const TOO_LARGE: Body = { ok: false, status: 413, refused: 'invalid' };
const MALFORMED: Body = { ok: false, status: 400, refused: 'invalid' };

const parse = (text: string): Body => {
  try {
    return { ok: true, value: text === '' ? {} : JSON.parse(text) };
  } catch {
    return MALFORMED;
  }
};

/**
 * Reads a JSON body of at most 4 KB; nothing is `{}`. One announced as larger is refused unread, one that turns out
 * larger when it does, and nothing is parsed before all of it is here. After `ok: false` the connection should close.
 */
export const readBody = async (request: IncomingMessage): Promise<Body> => {
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) return TOO_LARGE;
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // Leaving the loop must not tear the connection down before the refusal was sent.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > BODY_LIMIT) return TOO_LARGE;
      chunks.push(chunk);
    }
  } catch {
    return MALFORMED;
  }
  return parse(Buffer.concat(chunks).toString('utf8'));
};
