import type { FlawKind } from '@lent-dreams/shared/content/flaw-kinds.ts';
import { MODES, type Mode } from '@lent-dreams/shared/rules/act-lengths.ts';
import { settings } from '../settings.ts';

/** A hub as the city shows it. */
export type HubCard = {
  readonly slug: string;
  readonly name: string;
  /** Five letters to say aloud; null for a private hub. */
  readonly code: string | null;
  /** People in beds, 0–8. */
  readonly dreamers: number;
  readonly watchers: number;
  readonly phase: 'asleep' | 'lobby' | 'dusk' | 'weaving' | 'unveiling' | 'ending';
  readonly private: boolean;
  readonly mode: Mode;
  readonly startsInSeconds: number | null;
};

/** How a person opens a hub. */
export type HubWish = {
  readonly name: string;
  readonly private: boolean;
  readonly machine: 'surprise' | 'keepsItsWord' | FlawKind;
  readonly technology: 'guild' | 'by-feeling';
  readonly mode: Mode;
};

/** Slug and secrets of a hub just made, or of its new link. */
export type HubKeys = { readonly slug: string; readonly code: string | null; readonly key: string | null };

/** Why the server did not do it; `connection` when it was not reached at all. */
type HubRefusal = {
  readonly ok: false;
  readonly refused: 'noHub' | 'linkGone' | 'rateLimited' | 'connection' | 'other';
  /** ISO date of a changed link, '' when unknown. */
  readonly changedOn: string;
};
export type HubAnswer<Value> = { readonly ok: true; readonly value: Value } | HubRefusal;

const PHASES = ['asleep', 'lobby', 'dusk', 'weaving', 'unveiling', 'ending'] as const;
const REFUSALS = ['noHub', 'linkGone', 'rateLimited'] as const;
const TIMEOUT_MS = 8000;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (raw: unknown): Fields => (typeof raw === 'object' && raw !== null ? (raw as Fields) : {});
const textOf = (raw: unknown): string => (typeof raw === 'string' ? raw : '');
const textOrNull = (raw: unknown): string | null => (typeof raw === 'string' && raw !== '' ? raw : null);
const countOf = (raw: unknown): number =>
  typeof raw === 'number' && Number.isFinite(raw) && raw > 0 ? Math.floor(raw) : 0;

/** Reads a hub card; null when it has no slug. Counts that are missing become zero. */
export const readHubCard = (raw: unknown): HubCard | null => {
  const fields = fieldsOf(raw);
  const slug = textOf(fields['slug']);
  if (slug === '') return null;
  return {
    slug,
    name: textOf(fields['name']),
    code: textOrNull(fields['code']),
    dreamers: Math.min(8, countOf(fields['dreamers'])),
    watchers: countOf(fields['watchers']),
    phase: PHASES.find((phase) => phase === fields['phase']) ?? 'lobby',
    private: fields['private'] === true,
    mode: MODES.find((mode) => mode === fields['mode']) ?? 'standard',
    startsInSeconds: typeof fields['startsInSeconds'] === 'number' ? countOf(fields['startsInSeconds']) : null,
  };
};

const readHubKeys = (raw: unknown): HubKeys | null => {
  const fields = fieldsOf(raw);
  const slug = textOf(fields['slug']);
  return slug === '' ? null : { slug, code: textOrNull(fields['code']), key: textOrNull(fields['key']) };
};

const readHubs = (raw: unknown): readonly HubCard[] => {
  const list = fieldsOf(raw)['hubs'];
  return Array.isArray(list) ? list.map(readHubCard).filter((card) => card !== null) : [];
};

const noConnection: HubRefusal = { ok: false, refused: 'connection', changedOn: '' };

const call = async <Value>(
  path: string,
  read: (raw: unknown) => Value | null,
  init: { readonly post?: object; readonly linkKey?: string | null } = {},
): Promise<HubAnswer<Value>> => {
  const headers = new Headers();
  if (init.post !== undefined) {
    headers.set('content-type', 'application/json');
    headers.set('x-person-key', settings.personKey);
  }
  if (init.linkKey) headers.set('x-link-key', init.linkKey);
  try {
    const response = await fetch(`/api/hubs${path}`, {
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(init.post === undefined ? {} : { method: 'POST', body: JSON.stringify(init.post) }),
    });
    const raw: unknown = await response.json();
    if (response.ok) {
      const value = read(raw);
      return value === null ? noConnection : { ok: true, value };
    }
    const fields = fieldsOf(raw);
    const refused = REFUSALS.find((word) => word === fields['refused']) ?? 'other';
    return { ok: false, refused, changedOn: textOf(fields['changedOn']) };
  } catch {
    return noConnection;
  }
};

/** Open hubs of tonight. */
export const fetchHubs = (): Promise<HubAnswer<readonly HubCard[]>> => call('', readHubs);

/** One hub; a private one only with its link's key. */
export const fetchHub = (slug: string, key: string | null): Promise<HubAnswer<HubCard>> =>
  call(`/${encodeURIComponent(slug)}`, readHubCard, { linkKey: key });

/** The hub that has these five letters. */
export const fetchHubByCode = (letters: string): Promise<HubAnswer<HubCard>> =>
  call(`/by-code/${encodeURIComponent(letters.toUpperCase())}`, readHubCard);

/** Opens a hub; this browser becomes its keeper. */
export const openHub = async (wish: HubWish): Promise<HubAnswer<HubKeys>> => {
  const answer = await call('', readHubKeys, { post: wish });
  if (answer.ok) settings.keptHubs.value = [...settings.keptHubs.value, answer.value.slug];
  return answer;
};

/** A bed in the fullest open hub, or in a new one. */
export const dreamNow = (): Promise<HubAnswer<{ readonly slug: string }>> =>
  call('/dream-now', readHubKeys, { post: {} });

/** Changes the link of a hub this browser keeps; the old one stops working. */
export const renewLink = (slug: string): Promise<HubAnswer<HubKeys>> =>
  call(`/${encodeURIComponent(slug)}/link`, (raw) => readHubKeys({ slug, ...fieldsOf(raw) }), { post: {} });
