import { hexDistance } from '@lent-dreams/shared/rules/board.ts';
import type { MotifView } from '../model/dream-view.ts';

export type FusedPair = { readonly kind: string; readonly one: MotifView; readonly other: MotifView };

/** Pieces that make something together, two and two, in the order of their ids. */
export const fusedPairs = (motifs: readonly MotifView[]): readonly FusedPair[] => {
  const taken = new Set<number>();
  return motifs.flatMap((one, index): readonly FusedPair[] => {
    if (one.fused === '' || taken.has(one.id)) return [];
    const other = motifs
      .slice(index + 1)
      .find(
        ({ id, fused, hex, kind }) =>
          fused === one.fused && kind !== one.kind && !taken.has(id) && hexDistance(hex, one.hex) === 1,
      );
    if (other === undefined) return [];
    taken.add(one.id).add(other.id);
    return [{ kind: one.fused, one, other }];
  });
};
