import { setTimeout as delay } from 'node:timers/promises';
import type { Mode } from '@lent-dreams/shared/rules/act-lengths.ts';
import type { Clock } from '../clock.ts';
import type { HubRecord, HubStore, Machine, Technology } from '../store/hub-store.ts';
import { placeName, placeWords } from '../text/dream-names.ts';
import { type HubCard, hubCard, type LiveHub } from './hub-card.ts';
import { hashOf, mintCode, mintLinkKey, mintSlugEnd, sameHash } from './mint.ts';
import { pickDream, type SeatPromises, seatPromises } from './seat-promises.ts';

const OPEN_CARDS = 20;
/** A hub's maker waits this long for the disk, no longer: the hub is open in memory already. */
const SAVE_PATIENCE_MS = 1000;
/** A hub that never dreamt is forgotten. */
const UNUSED_DAYS = 90;
const DAY_MS = 86_400_000;

type NewHub = {
  /** Cleaned; a name is found when it is missing. */
  readonly name?: string | undefined;
  readonly private: boolean;
  readonly machine: Machine;
  readonly technology: Technology;
  /** Short in a public hub and standard in a private one, unless it says so. */
  readonly mode?: Mode | undefined;
  /** Hash of the maker, who keeps it. */
  readonly keeperHash: string;
};

/** What a slug or a code opens. `noHub` is said of an unknown hub and of a wrong key alike. */
export type FoundHub =
  | { readonly ok: true; readonly hub: HubRecord }
  | { readonly ok: false; readonly refused: 'noHub' }
  | { readonly ok: false; readonly refused: 'linkGone'; readonly changedAtMs: number };

export type MintedLink = { readonly hub: HubRecord; readonly key: string | null };

/** All hubs, asleep or live. The registry is the only one that mints slugs, codes and keys. */
export type HubRegistry = {
  readonly make: (wanted: NewHub) => Promise<MintedLink>;
  /** Opens a hub by its slug; a private one needs its key. */
  readonly open: (slug: string, key: string | undefined) => FoundHub;
  /** Opens a hub by five letters, upper or lower case. */
  readonly openByCode: (code: string) => FoundHub;
  /** A new key for a private hub, a new code for an open one; the old one tells that it is gone. */
  readonly rotateLink: (slug: string, keeperHash: string) => Promise<MintedLink | 'noHub' | 'notKeeper'>;
  /** The fullest open dream with a free bed, or a new one. The bed is promised for a few seconds. */
  readonly dreamNow: (makeNew: () => Promise<HubRecord | 'rateLimited'>) => Promise<HubRecord | 'rateLimited'>;
  readonly card: (hub: HubRecord) => HubCard;
  /** Live open hubs, the fullest first. */
  readonly openCards: () => readonly HubCard[];

  /** Called by a room whenever its counts or its phase change. */
  readonly setLive: (slug: string, live: LiveHub) => void;
  /** Called by a room when it closes. */
  readonly setAsleep: (slug: string) => void;
  readonly isLive: (slug: string) => boolean;
  readonly liveCount: () => number;
  /** Called by a room when a night ended; counts it and keeps the count. */
  readonly countNight: (slug: string) => void;
  /** Called by a room with all fusions it knows; keeps those that are new. */
  readonly keepBook: (slug: string, book: readonly string[]) => void;
  /** Called by a room when a hub is handed over. */
  readonly handOver: (slug: string, keeperHash: string) => void;
};

type Shelf = {
  readonly bySlug: Map<string, HubRecord>;
  readonly byCode: Map<string, string>;
  /** Hash of a key or code that opened a hub once → slug and moment. */
  readonly retired: Map<string, { readonly slug: string; readonly changedAtMs: number }>;
};

const loadShelf = async (store: HubStore, nowMs: number): Promise<Shelf> => {
  const [hubs, links] = await Promise.all([store.loadHubs(), store.loadRetiredLinks()]);
  const kept = hubs.filter((hub) => hub.nights > 0 || nowMs - hub.createdAtMs < UNUSED_DAYS * DAY_MS);
  return {
    bySlug: new Map(kept.map((hub) => [hub.slug, hub])),
    byCode: new Map(kept.flatMap((hub) => (hub.code === null ? [] : [[hub.code, hub.slug] as const]))),
    retired: new Map(links.map(({ hash, slug, changedAtMs }) => [hash, { slug, changedAtMs }])),
  };
};

const NO_HUB: FoundHub = { ok: false, refused: 'noHub' };

/** Stands in for the hash of a hub that does not exist, so that a guess takes the same time. */
const NOBODYS_HASH = '0'.repeat(64);

const mintUnused = (mint: () => string, isUsed: (minted: string) => boolean): string => {
  for (;;) {
    const minted = mint();
    if (!isUsed(minted)) return minted;
  }
};

const registryOn = (shelf: Shelf, store: HubStore, clock: Clock, promises: SeatPromises): HubRegistry => {
  const { bySlug, byCode, retired } = shelf;
  const live = new Map<string, LiveHub>();
  // One "dream now" after the other, or two who press at once would each make a hub.
  let turn: Promise<unknown> = Promise.resolve();

  const keep = (hub: HubRecord): Promise<boolean> => {
    bySlug.set(hub.slug, hub);
    if (hub.code !== null) byCode.set(hub.code, hub.slug);
    return store.saveHub(hub);
  };

  const change = (slug: string, changes: (hub: HubRecord) => Partial<HubRecord>): void => {
    const hub = bySlug.get(slug);
    if (hub !== undefined) void keep({ ...hub, ...changes(hub) });
  };

  const freshCode = (): string => mintUnused(mintCode, (code) => byCode.has(code) || retired.has(hashOf('code', code)));

  const retire = (hash: string, slug: string, changedAtMs: number): Promise<boolean> => {
    retired.set(hash, { slug, changedAtMs });
    return store.retireLink({ hash, slug, changedAtMs });
  };

  const withPatience = async (saving: Promise<unknown>): Promise<void> => {
    const impatience = new AbortController();
    const patience = delay(SAVE_PATIENCE_MS, undefined, { signal: impatience.signal, ref: false });
    await Promise.race([saving, patience.catch(() => undefined)]);
    impatience.abort();
  };

  const gone = (hash: string, slug: string | undefined): FoundHub => {
    const link = retired.get(hash);
    if (link === undefined || (slug !== undefined && link.slug !== slug)) return NO_HUB;
    return { ok: false, refused: 'linkGone', changedAtMs: link.changedAtMs };
  };

  const make: HubRegistry['make'] = async (wanted) => {
    const words = placeWords();
    const key = wanted.private ? mintLinkKey() : null;
    const hub: HubRecord = {
      slug: mintUnused(
        () => `${words.join('-')}-${mintSlugEnd()}`,
        (slug) => bySlug.has(slug),
      ),
      name: wanted.name ?? placeName(words),
      code: wanted.private ? null : freshCode(),
      private: wanted.private,
      keyHash: key === null ? null : hashOf('link', key),
      keeperHash: wanted.keeperHash,
      machine: wanted.machine,
      technology: wanted.technology,
      mode: wanted.mode ?? (wanted.private ? 'standard' : 'short'),
      nights: 0,
      book: [],
      createdAtMs: clock.wallMs(),
      linkChangedAtMs: null,
    };
    await withPatience(keep(hub));
    return { hub, key };
  };

  return {
    make,
    open: (slug, key) => {
      const hub = bySlug.get(slug);
      if (hub !== undefined && !hub.private) return { ok: true, hub };
      const keyHash = hashOf('link', key ?? '');
      const isRight = sameHash(hub?.keyHash ?? NOBODYS_HASH, keyHash);
      return hub !== undefined && isRight ? { ok: true, hub } : gone(keyHash, slug);
    },
    openByCode: (typed) => {
      const code = typed.toUpperCase();
      const hub = bySlug.get(byCode.get(code) ?? '');
      return hub === undefined ? gone(hashOf('code', code), undefined) : { ok: true, hub };
    },
    rotateLink: async (slug, keeperHash) => {
      const hub = bySlug.get(slug);
      const isKeeper = sameHash(hub?.keeperHash ?? NOBODYS_HASH, keeperHash);
      if (hub === undefined || (hub.private && !isKeeper)) return 'noHub';
      if (!isKeeper) return 'notKeeper';
      const changedAtMs = clock.wallMs();
      const key = hub.private ? mintLinkKey() : null;
      const code = hub.private ? null : freshCode();
      const oldHash = hub.keyHash ?? hashOf('code', hub.code ?? '');
      if (hub.code !== null) byCode.delete(hub.code);
      const changed: HubRecord = {
        ...hub,
        code,
        keyHash: key === null ? null : hashOf('link', key),
        linkChangedAtMs: changedAtMs,
      };
      await withPatience(Promise.all([retire(oldHash, slug, changedAtMs), keep(changed)]));
      return { hub: changed, key };
    },
    dreamNow: (makeNew) => {
      const mine = turn.then(async () => {
        const open = [...bySlug.values()].filter((hub) => !hub.private);
        const hub = pickDream(open, live, promises) ?? (await makeNew());
        if (hub !== 'rateLimited') promises.promise(hub.slug);
        return hub;
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    card: (hub) => hubCard(hub, live.get(hub.slug)),
    openCards: () =>
      [...live.entries()]
        .flatMap(([slug, running]) => {
          const hub = bySlug.get(slug);
          return hub === undefined || hub.private ? [] : [hubCard(hub, running)];
        })
        .toSorted((a, b) => b.dreamers - a.dreamers)
        .slice(0, OPEN_CARDS),
    setLive: (slug, running) => void live.set(slug, running),
    setAsleep: (slug) => void live.delete(slug),
    isLive: (slug) => live.has(slug),
    liveCount: () => live.size,
    countNight: (slug) => change(slug, ({ nights }) => ({ nights: nights + 1 })),
    keepBook: (slug, book) => {
      const known = bySlug.get(slug)?.book ?? book;
      const added = book.filter((kind) => !known.includes(kind));
      if (added.length > 0) change(slug, () => ({ book: [...known, ...added] }));
    },
    handOver: (slug, keeperHash) => change(slug, () => ({ keeperHash })),
  };
};

/** Reads all hubs from the store. Rejects with `StoreOutage` when it cannot. */
export const openHubRegistry = async (store: HubStore, clock: Clock): Promise<HubRegistry> =>
  registryOn(await loadShelf(store, clock.wallMs()), store, clock, seatPromises(clock));
