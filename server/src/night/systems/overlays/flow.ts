import { FEELINGS } from '@lent-dreams/shared/content/emotion.ts';
import type { BedId } from '@lent-dreams/shared/ids.ts';
import { hexAt, hexesBetween } from '@lent-dreams/shared/rules/board.ts';
import { flowIndex } from '@lent-dreams/shared/rules/field.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import type { OverlayDocument } from '@lent-dreams/shared/wire/overlays.ts';
import type { Bed, World } from '../../state/world.ts';

/** What flows is told in steps of so many a point. */
const STEPS = 10;

/** Hexes under the line between two beds, by both: they never change. */
const LINES: readonly (readonly ReadonlySet<number>[])[] = Array.from({ length: BED_COUNT }, (_, one) =>
  Array.from({ length: BED_COUNT }, (_none, other) => (one === other ? new Set<number>() : hexesBetween(one, other))),
);

/** What truly flows over the hex where a body stands, both ways of all lines that cross it, granted or not. */
export const flowAt = (world: World, bed: BedId): OverlayDocument => {
  const { x, y } = world.beds[bed] as Bed;
  const hex = hexAt(x, y);
  const sums = FEELINGS.map(() => 0);
  for (let from = 0; from < BED_COUNT; from += 1)
    for (let to = 0; to < BED_COUNT; to += 1) {
      if (LINES[from]?.[to]?.has(hex) !== true) continue;
      for (let feeling = 0; feeling < sums.length; feeling += 1)
        sums[feeling] = (sums[feeling] as number) + (world.means[flowIndex(from, to, feeling)] as number);
    }
  return { kind: 'flow', hex, perSecond: sums.map((sum) => Math.round(sum * STEPS) / STEPS) };
};
