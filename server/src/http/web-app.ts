import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Config } from '../config.ts';
import type { HubServices } from '../hubs/hub-services.ts';
import { addressOf } from './caller.ts';
import { clientFiles } from './client-files.ts';
import { hubApi } from './hub-api.ts';
import type { Limits } from './limits.ts';
import { refuse, sendJson } from './reply.ts';

/** Everything the server answers over HTTP, except Colyseus' own matchmaking. */
export const webApp = (config: Config, { hubs, store, log }: HubServices, limits: Limits): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');

  app.get('/healthz', (_, response) => {
    const { saved } = store.health();
    sendJson(response, 200, saved ? { ok: true } : { ok: true, state: 'degraded', saved });
  });
  app.use('/api/hubs', hubApi({ hubs, limits, addressOf: (request) => addressOf(request, config) }));
  app.use('/api', (_, response) => refuse(response, 404, 'invalid'));
  app.use(clientFiles(config.clientDir));
  app.use((_, response) => {
    response.status(404).type('text').send('Nothing is here.');
  });

  const fault: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    const status = (error as { status?: unknown }).status;
    const isTheirs = typeof status === 'number' && status >= 400 && status < 500;
    if (!isTheirs) log.error({ err: error }, 'a request failed');
    if (response.headersSent) response.destroy();
    else refuse(response, isTheirs ? status : 500, 'invalid');
  };
  app.use(fault);
  return app;
};
