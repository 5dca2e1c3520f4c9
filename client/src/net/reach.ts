/** Asks the server for any answer at all; rejects when the network fails or the signal calls it off. */
export type Probe = (signal: AbortSignal) => Promise<unknown>;

/** Resolves when the server can be reached, or when the signal calls it off; never rejects. */
export type Reach = (paceMs: () => number, signal: AbortSignal) => Promise<void>;

/** A probe older than this is called off: browsers open six connections to one server, and hung ones clog them. */
const PROBE_LIMIT_MS = 1500;
const MOST_PROBES = 5;

/**
 * Finds out when a lost network is back. A request begun while it was away can hang long after it is back, so new
 * probes start all the time, some at once, and the first answer to any of them counts.
 */
export const createReach =
  (probe: Probe): Reach =>
  (paceMs, signal) =>
    new Promise((resolve) => {
      const open = new Set<AbortController>();
      let timer: ReturnType<typeof setTimeout> | undefined;

      const finish = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', finish);
        for (const control of open) control.abort();
        resolve();
      };

      const start = (): void => {
        const control = new AbortController();
        const limit = setTimeout(() => control.abort(), PROBE_LIMIT_MS);
        const end = (): void => {
          clearTimeout(limit);
          open.delete(control);
        };
        open.add(control);
        probe(control.signal).then(() => {
          end();
          finish();
        }, end);
      };

      const beat = (): void => {
        if (open.size < MOST_PROBES) start();
        timer = setTimeout(beat, paceMs());
      };

      signal.addEventListener('abort', finish);
      if (signal.aborted) finish();
      else beat();
    });
