import type { ServerResponse } from 'node:http';

/** Sends JSON that no cache keeps. */
export const sendJson = (response: ServerResponse, status: number, body: Readonly<Record<string, unknown>>): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
};

/**
 * Refuses with one word. `code` and `error` say it in the form in which Colyseus' client expects it.
 * 429 tells when to come again.
 */
export const refuse = (response: ServerResponse, status: number, refused: string): void => {
  if (status === 429) response.setHeader('retry-after', '10');
  sendJson(response, status, { refused, code: status, error: refused });
};
