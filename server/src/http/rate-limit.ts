/** A token bucket for each key, in memory. */
export type RateLimit = {
  /** Takes a token; false when the key's bucket is empty. */
  readonly take: (key: string) => boolean;
  /** Whether a token is left, without taking it. */
  readonly has: (key: string) => boolean;
};

export type RateLimitOptions = {
  /** Size of a bucket and what flows in within a minute. */
  readonly perMinute: number;
  readonly steadyMs: () => number;
  /** Buckets remembered; beyond, the one longest unused is forgotten. */
  readonly keyLimit?: number;
};

type Bucket = { tokens: number; atMs: number };

const KEY_LIMIT = 20_000;
const MINUTE_MS = 60_000;

export const createRateLimit = ({ perMinute, steadyMs, keyLimit = KEY_LIMIT }: RateLimitOptions): RateLimit => {
  // A Map keeps the order of insertion: the first key is the one longest unused.
  const buckets = new Map<string, Bucket>();

  const refilled = (key: string): Bucket => {
    const nowMs = steadyMs();
    const bucket = buckets.get(key);
    if (bucket === undefined) return { tokens: perMinute, atMs: nowMs };
    const tokens = Math.min(perMinute, bucket.tokens + ((nowMs - bucket.atMs) * perMinute) / MINUTE_MS);
    return { tokens, atMs: nowMs };
  };

  const remember = (key: string, bucket: Bucket): void => {
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size <= keyLimit) return;
    for (const oldest of buckets.keys()) {
      buckets.delete(oldest);
      return;
    }
  };

  return {
    take: (key) => {
      const bucket = refilled(key);
      const isLeft = bucket.tokens >= 1;
      remember(key, isLeft ? { ...bucket, tokens: bucket.tokens - 1 } : bucket);
      return isLeft;
    },
    has: (key) => refilled(key).tokens >= 1,
  };
};
