import { MODES } from '@lent-dreams/shared/rules/act-lengths.ts';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { FoundHub, HubRegistry, MintedLink } from '../hubs/hub-registry.ts';
import { CODE_PATTERN, hashOf, PERSON_KEY_PATTERN } from '../hubs/mint.ts';
import { MACHINES, TECHNOLOGIES } from '../store/hub-store.ts';
import { cleanText } from '../text/clean-text.ts';
import { addressKey } from './caller.ts';
import type { Limits } from './limits.ts';
import { readBody } from './read-body.ts';
import { refuse, sendJson } from './reply.ts';

/** Visible letters of a hub's name. */
const HUB_NAME_GRAPHEMES = 40;

const newHub = z.strictObject({
  name: z.string().max(2048).default(''),
  private: z.boolean().default(false),
  machine: z.enum(MACHINES).default('surprise'),
  technology: z.enum(TECHNOLOGIES).default('guild'),
  mode: z.enum(MODES).optional(),
});

export type HubApiOptions = {
  readonly hubs: HubRegistry;
  readonly limits: Limits;
  /** The caller's address. */
  readonly addressOf: (request: Request) => string;
};

/** Hash of the caller's person key; `undefined` without a sound one. */
const personOf = (request: Request): string | undefined => {
  const key = request.get('x-person-key')?.toLowerCase();
  return key !== undefined && PERSON_KEY_PATTERN.test(key) ? hashOf('person', key) : undefined;
};

const linkOf = ({ hub, key }: MintedLink): Readonly<Record<string, unknown>> => ({
  slug: hub.slug,
  code: hub.code,
  key,
  link: key === null ? `/h/${hub.slug}` : `/h/${hub.slug}#${key}`,
});

/** The hubs' own addresses: make, find, list, change the link. Refusals are one word. */
export const hubApi = ({ hubs, limits, addressOf }: HubApiOptions): Router => {
  const callerOf = (request: Request): string => addressKey(addressOf(request));

  const mayMake = (request: Request, person: string): boolean =>
    limits.newHubsPerPerson.take(person) && limits.newHubsPerIp.take(callerOf(request));

  /** Answers with a card, or counts the miss. Once misses are used up, nothing is looked up: not even a hit may tell. */
  const answerFound = (request: Request, response: Response, find: () => FoundHub): void => {
    const caller = callerOf(request);
    if (!limits.misses.has(caller)) {
      refuse(response, 429, 'rateLimited');
      return;
    }
    const found = find();
    if (found.ok) {
      sendJson(response, 200, hubs.card(found.hub));
      return;
    }
    limits.misses.take(caller);
    if (found.refused === 'noHub') refuse(response, 404, 'noHub');
    else sendJson(response, 410, { refused: found.refused, changedOn: new Date(found.changedAtMs).toISOString() });
  };

  const makeHub: RequestHandler = async (request, response) => {
    const person = personOf(request);
    const body = await readBody(request);
    if (!body.ok) {
      response.setHeader('connection', 'close');
      refuse(response, body.status, body.refused);
      return;
    }
    const wanted = newHub.safeParse(body.value);
    const name = cleanText(wanted.data?.name ?? '', HUB_NAME_GRAPHEMES);
    if (person === undefined || !wanted.success || (!name.ok && name.because === 'tooLong')) {
      refuse(response, 400, 'invalid');
    } else if (!mayMake(request, person)) {
      refuse(response, 429, 'rateLimited');
    } else {
      const { private: isPrivate, machine, technology, mode } = wanted.data;
      const minted = await hubs.make({
        name: name.ok ? name.text : undefined,
        private: isPrivate,
        machine,
        technology,
        mode,
        keeperHash: person,
      });
      sendJson(response, 201, linkOf(minted));
    }
  };

  const dreamNow: RequestHandler = async (request, response) => {
    const person = personOf(request);
    if (person === undefined) {
      refuse(response, 400, 'invalid');
      return;
    }
    const hub = await hubs.dreamNow(async () => {
      if (!mayMake(request, person)) return 'rateLimited';
      const wanted = { private: false, machine: 'surprise', technology: 'guild', keeperHash: person } as const;
      return (await hubs.make(wanted)).hub;
    });
    if (hub === 'rateLimited') refuse(response, 429, 'rateLimited');
    else sendJson(response, 200, { slug: hub.slug });
  };

  const changeLink: RequestHandler<{ slug: string }> = async (request, response) => {
    const person = personOf(request);
    const caller = callerOf(request);
    if (person === undefined) {
      refuse(response, 400, 'invalid');
      return;
    }
    if (!limits.misses.has(caller)) {
      refuse(response, 429, 'rateLimited');
      return;
    }
    const minted = await hubs.rotateLink(request.params.slug, person);
    if (minted !== 'noHub' && minted !== 'notKeeper') {
      sendJson(response, 200, linkOf(minted));
      return;
    }
    limits.misses.take(caller);
    refuse(response, minted === 'noHub' ? 404 : 403, minted);
  };

  const router = Router({ caseSensitive: true });
  router.use((request, response, next) => {
    if (limits.calls.take(callerOf(request))) next();
    else refuse(response, 429, 'rateLimited');
  });
  router.get('/', (_, response) => sendJson(response, 200, { hubs: hubs.openCards() }));
  router.post('/', makeHub);
  router.post('/dream-now', dreamNow);
  router.get('/by-code/:code', (request, response) => {
    const { code } = request.params;
    const isCode = CODE_PATTERN.test(code.toUpperCase());
    answerFound(request, response, () => (isCode ? hubs.openByCode(code) : { ok: false, refused: 'noHub' }));
  });
  router.get('/:slug', (request, response) => {
    answerFound(request, response, () => hubs.open(request.params.slug, request.get('x-link-key')));
  });
  router.post('/:slug/link', changeLink);
  return router;
};
