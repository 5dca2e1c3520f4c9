import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';

/** Guesses of codes, slugs and keys a minute from one address. */
const MISSES_PER_MINUTE = 20;
/** Joins a minute from one address: a class of forty, three times. */
const JOINS_PER_MINUTE = 120;
/** Other calls of the API a minute from one address. */
const CALLS_PER_MINUTE = 600;

/** All limits of the server; those by address take `addressKey`, those by person the hash of the key. */
export type Limits = {
  readonly misses: RateLimit;
  readonly joins: RateLimit;
  readonly calls: RateLimit;
  readonly newHubsPerIp: RateLimit;
  readonly newHubsPerPerson: RateLimit;
};

export const createLimits = (config: Config, { steadyMs }: Clock): Limits => ({
  misses: createRateLimit({ perMinute: MISSES_PER_MINUTE, steadyMs }),
  joins: createRateLimit({ perMinute: JOINS_PER_MINUTE, steadyMs }),
  calls: createRateLimit({ perMinute: CALLS_PER_MINUTE, steadyMs }),
  newHubsPerIp: createRateLimit({ perMinute: config.newHubsPerIp, steadyMs }),
  newHubsPerPerson: createRateLimit({ perMinute: config.newHubsPerPerson, steadyMs }),
});
