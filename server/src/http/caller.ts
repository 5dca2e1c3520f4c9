import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Config } from '../config.ts';

type Door = Pick<Config, 'origins' | 'publicOrigin' | 'trustProxy'>;

const lastOf = (header: string | readonly string[] | undefined): string | undefined => {
  const text = typeof header === 'string' ? header : header?.join(',');
  return text?.split(',').at(-1)?.trim();
};

/** The caller's address; behind a trusted proxy the one that the proxy saw. */
export const addressOf = (request: IncomingMessage, { trustProxy }: Pick<Config, 'trustProxy'>): string => {
  const seen = request.socket.remoteAddress ?? 'unknown';
  const told = trustProxy ? lastOf(request.headers['x-forwarded-for']) : undefined;
  return (told === undefined || told === '' ? seen : told).replace(/^::ffff:/, '');
};

/** What limits count by: an IPv4 address, or the first 64 bits of an IPv6 address, of which one home has 2^64. */
export const addressKey = (address: string): string => {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
};

/**
 * Whether a page of this origin may open sockets and change things: the page that this server itself delivered, one under
 * the public address, or one of the list. Callers that send no origin are no browsers, and no page can make a browser
 * leave it out.
 */
export const isOriginWelcome = (request: IncomingMessage, door: Door): boolean => {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (origin === door.publicOrigin || door.origins.includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  const addressed = (door.trustProxy ? lastOf(request.headers['x-forwarded-host']) : undefined) ?? request.headers.host;
  return (protocol === 'http:' || protocol === 'https:') && host === addressed;
};

/** A host that fits into an address; anything else makes the URL parsers behind us throw. */
export const isHostSound = (request: IncomingMessage): boolean =>
  /^(\[[\da-f:.]+\]|[a-z\d._-]+)(:\d{1,5})?$/i.test(request.headers.host ?? '');
