import { FUSIONS } from '@lent-dreams/shared/content/fusions/index.ts';
import type { ThreadId } from '@lent-dreams/shared/ids.ts';
import type { Fact } from '../../state/facts.ts';
import type { World } from '../../state/world.ts';
import { isWithin } from './reach.ts';

const PLATFORM_HEXES = 2;

/** Longing for those ends of threads let go by hand whose bodies stand where goodbyes are said. */
export const goodbyeFacts = (world: World, threads: readonly ThreadId[]): readonly Fact[] => {
  const ends = new Set(world.threads.flatMap(({ id, a, b }) => (threads.includes(id) ? [a, b] : [])));
  return world.fusions.flatMap(({ kind, one, other }): readonly Fact[] => {
    const points = FUSIONS[kind]?.longingPerGoodbye;
    if (points === undefined) return [];
    const pair = world.motifs.filter(({ id }) => id === one || id === other);
    const beds = [...ends].filter((bed) => {
      const body = world.beds[bed];
      return body !== undefined && pair.some((motif) => isWithin(body, motif, PLATFORM_HEXES));
    });
    return beds.length === 0 ? [] : [{ fact: 'goodbyeFelt', beds, points }];
  });
};
