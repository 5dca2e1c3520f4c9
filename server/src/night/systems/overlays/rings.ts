import type { OverlayDocument } from '@lent-dreams/shared/wire/overlays.ts';
import type { HiddenFlow, World } from '../../state/world.ts';

const numbers = (found: Iterable<number>): readonly number[] =>
  [...new Set(found)].toSorted((one, other) => one - other);

/**
 * Where what flows is not what was agreed: threads between whose ends, or on whose grant, something else runs, and beds
 * that are reached beside their threads. It says that, and never why, how much or by whom.
 */
export const ringsOf = (world: World): OverlayDocument => {
  const threadsOn = ({ from, to, row }: HiddenFlow): readonly number[] =>
    world.threads
      .filter(
        ({ a, b, fromA, fromB }) =>
          (a === from && b === to) ||
          (a === to && b === from) ||
          (row.grant > 0 && (fromA === row.grant || fromB === row.grant)),
      )
      .map(({ id }) => id);
  const found = world.hidden.map((flow) => ({ flow, threads: threadsOn(flow) }));
  return {
    kind: 'rings',
    threads: numbers(found.flatMap(({ threads }) => threads)),
    beds: numbers(found.flatMap(({ flow, threads }) => (threads.length === 0 ? [flow.to] : []))),
  };
};
