import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import type { Clock } from '../clock.ts';
import type { HubRecord } from '../store/hub-store.ts';
import type { LiveHub } from './hub-card.ts';

/** Whoever was shown to a dream is expected there within this time. */
const PROMISE_MS = 12_000;

/** People who were shown to a hub and are on their way: many who press at once go to one dream, and not nine. */
export type SeatPromises = {
  readonly promise: (slug: string) => void;
  readonly expected: (slug: string) => number;
};

export const seatPromises = (clock: Clock): SeatPromises => {
  const untilBySlug = new Map<string, number[]>();
  const standing = (slug: string): number[] =>
    (untilBySlug.get(slug) ?? []).filter((untilMs) => untilMs > clock.steadyMs());
  const sweep = (): void => {
    for (const slug of untilBySlug.keys()) if (standing(slug).length === 0) untilBySlug.delete(slug);
  };
  return {
    promise: (slug) => {
      sweep();
      untilBySlug.set(slug, [...standing(slug), clock.steadyMs() + PROMISE_MS]);
    },
    expected: (slug) => standing(slug).length,
  };
};

/**
 * The fullest dream with a free bed, one that has not begun before one that has; a hub somebody is on the way to counts
 * as begun to gather. `undefined` when there is none.
 */
export const pickDream = (
  hubs: readonly HubRecord[],
  live: ReadonlyMap<string, LiveHub>,
  promises: SeatPromises,
): HubRecord | undefined => {
  const rated = hubs.flatMap((hub) => {
    const running = live.get(hub.slug);
    const expected = promises.expected(hub.slug);
    const taken = (running?.dreamers ?? 0) + expected;
    const isGathering = running !== undefined || expected > 0;
    if (!isGathering || taken >= BED_COUNT || running?.phase === 'ending') return [];
    const gathers = running === undefined || running.phase === 'lobby' || running.phase === 'dusk';
    return [{ hub, rank: taken + (gathers ? 0.5 : 0) }];
  });
  return rated.toSorted((a, b) => b.rank - a.rank)[0]?.hub;
};
