/** Raised whenever schema, requests or documents change shape; another number is asked to reload. */
export const PROTOCOL_VERSION = 2;

/** Name of the one room kind. */
export const HUB_ROOM = 'hub';

/** Why a socket was closed, beyond Colyseus' own codes (4000–4010). */
export const CLOSE = {
  /** The same person opened the dream elsewhere; this tab rests. */
  elsewhere: 4100,
  /** Too many frames; neighbours come first. */
  flood: 4102,
  /** Joined, then read nothing for too long. */
  slow: 4103,
  /** The person left by hand. */
  left: 4104,
  /** The hub was closed by a server restart; come back by the same link. */
  restart: 4105,
} as const;

export type JoinOptions = {
  readonly protocol: number;
  /** Slug of the hub, as in the link. */
  readonly slug: string;
  /** Link key of a private hub. */
  readonly key?: string;
  /** The browser's own 128-bit secret, hex; the server keeps its hash only. */
  readonly personKey: string;
  readonly name: string;
  /** The door's question: may the night's machine misuse what I lend? */
  readonly mayMisuse: boolean;
  readonly watch: boolean;
};

/** Reasons a join is refused, as words on the wire. */
export const JOIN_REFUSALS = ['invalid', 'version', 'noHub', 'linkGone', 'locked', 'tooMany', 'rateLimited'] as const;
export type JoinRefusal = (typeof JOIN_REFUSALS)[number];
