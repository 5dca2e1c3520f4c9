import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

const YEAR_SECONDS = 31_536_000;

const isPage = (path: string): boolean => path === '/' || /^\/h\/[^/]+\/?$/.test(path);

/**
 * The built page, as it lay in `clientDir` when the server started. Files whose name holds their hash stay in the
 * browser for good; the page itself is asked for each time. Text comes compressed, as the build prepared it.
 */
export const clientFiles = (clientDir: string): RequestHandler => {
  if (!existsSync(join(clientDir, 'index.html'))) {
    return (request, response, next) => {
      if (!isPage(request.path)) next();
      else response.status(503).type('text').send('The page is not built. Run: npx pnpm start');
    };
  }
  const serve = sirv(clientDir, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      const isHashed = path.startsWith('/assets/');
      response.setHeader('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    // Small files need no ranges, and odd ones would only find faults.
    delete request.headers.range;
    if (isPage(request.path)) request.url = '/index.html';
    serve(request, response, next);
  };
};
