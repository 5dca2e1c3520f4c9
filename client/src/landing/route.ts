/** Where an address leads: the landing, or the door of a hub. */
export type Route =
  | { readonly page: 'landing' }
  | { readonly page: 'hub'; readonly slug: string; readonly key: string | null };

const HUB_PATH = /^\/h\/([a-z0-9-]{1,64})\/?$/;
const LINK_KEY = /^#([A-Za-z0-9_-]{8,64})$/;

/** Reads a path and fragment; the key of a private hub travels in the fragment, which never reaches a server's log. */
export const routeOf = (path: string, fragment: string): Route => {
  const slug = HUB_PATH.exec(path.toLowerCase())?.[1];
  if (slug === undefined) return { page: 'landing' };
  return { page: 'hub', slug, key: LINK_KEY.exec(fragment)?.[1] ?? null };
};

/** Path and fragment of a hub, the inverse of `routeOf`. */
export const hubLink = (slug: string, key: string | null): string => `/h/${slug}${key === null ? '' : `#${key}`}`;
