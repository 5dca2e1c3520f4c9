import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HUB_ROOM } from '@lent-dreams/shared/wire/protocol.ts';
import type { Config } from '../config.ts';
import type { HubRegistry } from '../hubs/hub-registry.ts';
import { addressKey, addressOf } from './caller.ts';
import type { Limits } from './limits.ts';
import { readBody } from './read-body.ts';
import { refuse } from './reply.ts';

/** What the matchmaker of Colyseus finds when a body was read before it. */
type ReadRequest = IncomingMessage & { body?: unknown };

export type MatchmakeGuardOptions = {
  readonly config: Config;
  readonly hubs: HubRegistry;
  readonly limits: Limits;
  /** Colyseus' own listener. */
  readonly matchmaker: RequestListener;
};

const JOIN_PATH = `/matchmake/joinOrCreate/${HUB_ROOM}`;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__');

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * Stands before Colyseus' matchmaker, which itself limits nothing: one of its five methods, one room kind, bodies up to
 * 4 KB, joins and guesses counted by address. What it lets through carries the caller's true address, and no header
 * that could make the matchmaker believe in another. Its `reconnect` stays shut: our page comes back by the socket alone,
 * and whoever stole a token could there throw its owner out.
 */
export const matchmakeGuard = ({ config, hubs, limits, matchmaker }: MatchmakeGuardOptions): RequestListener => {
  const passOn = (request: ReadRequest, response: ServerResponse, address: string, body: unknown): void => {
    for (const name of Object.keys(request.headers)) {
      if (name.startsWith('x-forwarded-') || name === 'x-real-ip') delete request.headers[name];
    }
    request.headers['x-real-ip'] = address;
    request.body = body;
    matchmaker(request, response);
  };

  const handle = async (request: ReadRequest, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    const address = addressOf(request, config);
    const caller = addressKey(address);
    if (request.method !== 'POST' || path !== JOIN_PATH) {
      refuse(response, 404, 'invalid');
      return;
    }
    if (!limits.joins.take(caller)) {
      refuse(response, 429, 'rateLimited');
      return;
    }
    const body = await readBody(request);
    if (!body.ok || !isPlain(body.value)) {
      response.setHeader('connection', 'close');
      refuse(response, body.ok ? 400 : body.status, 'invalid');
      return;
    }
    if (!hubs.open(textOf(body.value['slug']) ?? '', textOf(body.value['key'])).ok) {
      if (!limits.misses.take(caller)) {
        refuse(response, 429, 'rateLimited');
        return;
      }
    }
    passOn(request, response, address, body.value);
  };

  return (request, response) => {
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'invalid');
    });
  };
};
