import { type JoinRefusal, PROTOCOL_VERSION } from '@lent-dreams/shared/wire/protocol.ts';
import { z } from 'zod';
import type { HubRegistry } from '../hubs/hub-registry.ts';
import { hashOf, PERSON_KEY_PATTERN } from '../hubs/mint.ts';
import type { HubRecord } from '../store/hub-store.ts';
import { cleanText } from '../text/clean-text.ts';
import { dreamerName } from '../text/dream-names.ts';

/** Visible letters of a person's name. */
const NAME_GRAPHEMES = 24;

/** Who asks to come in. The key itself is forgotten here. */
export type AdmittedPerson = {
  /** SHA-256 of the person's key, in hex. */
  readonly hash: string;
  readonly name: string;
  readonly mayMisuse: boolean;
  readonly watch: boolean;
};

export type Admission =
  | { readonly ok: true; readonly person: AdmittedPerson; readonly hub: HubRecord }
  | { readonly ok: false; readonly refused: JoinRefusal };

const joinOptions = z.strictObject({
  protocol: z.int(),
  slug: z.string().max(64),
  key: z.string().max(64).optional(),
  personKey: z.string().regex(PERSON_KEY_PATTERN),
  name: z.string().max(2048),
  mayMisuse: z.boolean(),
  watch: z.boolean(),
});

/** Own fields of a plain object; an inherited or a planted prototype never gets further than this. */
const ownFields = (options: unknown): Record<string, unknown> | undefined => {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) return undefined;
  if (Object.hasOwn(options, '__proto__')) return undefined;
  return Object.fromEntries(Object.entries(options));
};

const nameOf = (raw: string, hash: string): string | undefined => {
  const clean = cleanText(raw, NAME_GRAPHEMES);
  if (clean.ok) return clean.text;
  return clean.because === 'empty' ? dreamerName(hash) : undefined;
};

/**
 * Decides who may come in, from what a stranger sent. Refuses with `version` when the page is of another day, `invalid`
 * for anything malformed and for a name too long, `noHub` for an unknown hub and a wrong key alike, `linkGone` for a key
 * that was changed, `tooMany` when the hub sleeps and the server has no room to wake it.
 */
export const admit = (
  options: unknown,
  { hubs, liveHubLimit }: { readonly hubs: HubRegistry; readonly liveHubLimit: number },
): Admission => {
  const fields = ownFields(options);
  const protocol = fields?.['protocol'];
  if (typeof protocol === 'number' && protocol !== PROTOCOL_VERSION) return { ok: false, refused: 'version' };
  const parsed = joinOptions.safeParse(fields);
  if (!parsed.success) return { ok: false, refused: 'invalid' };
  const { slug, key, personKey, name: rawName, mayMisuse, watch } = parsed.data;

  const found = hubs.open(slug, key);
  if (!found.ok) return { ok: false, refused: found.refused };
  const hash = hashOf('person', personKey);
  const name = nameOf(rawName, hash);
  if (name === undefined) return { ok: false, refused: 'invalid' };
  if (!hubs.isLive(slug) && hubs.liveCount() >= liveHubLimit) return { ok: false, refused: 'tooMany' };
  return { ok: true, person: { hash, name, mayMisuse, watch }, hub: found.hub };
};
