import type { RequestListener } from 'node:http';
import type { Config } from '../config.ts';
import { isHostSound, isOriginWelcome } from './caller.ts';
import { refuse } from './reply.ts';
import { setSecurityHeaders } from './security-headers.ts';

export type FrontOptions = {
  readonly config: Config;
  readonly matchmake: RequestListener;
  readonly app: RequestListener;
};

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The first to see a request: headers for all answers, foreign pages may change nothing, then matchmaking or the rest. */
export const front = ({ config, matchmake, app }: FrontOptions): RequestListener => {
  return (request, response) => {
    setSecurityHeaders(response);
    if (!isHostSound(request)) {
      response.setHeader('connection', 'close');
      refuse(response, 400, 'invalid');
    } else if (!READING.has(request.method ?? '') && !isOriginWelcome(request, config)) {
      response.setHeader('connection', 'close');
      refuse(response, 403, 'invalid');
    } else if (request.url?.startsWith('/matchmake/') === true) {
      matchmake(request, response);
    } else {
      app(request, response);
    }
  };
};
