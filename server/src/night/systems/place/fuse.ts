import { fusionOfKinds } from '@lent-dreams/shared/content/fusions/index.ts';
import { hexDistance } from '@lent-dreams/shared/rules/board.ts';
import type { Fact } from '../../state/facts.ts';
import type { Fusion, Motif, World } from '../../state/world.ts';

const makes = (one: Motif | undefined, other: Motif | undefined): string =>
  one === undefined || other === undefined || hexDistance(one.hex, other.hex) !== 1
    ? ''
    : (fusionOfKinds(one.kind, other.kind)?.kind ?? '');

/** Pairs that stand side by side now. A motif is part of one fusion: what was found first stays, then the oldest motifs. */
export const fuse = (world: World): readonly Fact[] => {
  const at = (id: number): Motif | undefined => world.motifs.find((motif) => motif.id === id);
  const lost = world.fusions.filter(({ kind, one, other }) => makes(at(one), at(other)) !== kind);
  const taken = new Set(world.fusions.flatMap((fusion) => (lost.includes(fusion) ? [] : [fusion.one, fusion.other])));
  const found: Fusion[] = [];
  world.motifs.forEach((one, index) => {
    for (const other of world.motifs.slice(index + 1)) {
      const kind = taken.has(one.id) || taken.has(other.id) ? '' : makes(one, other);
      if (kind === '') continue;
      found.push({ kind, one: one.id, other: other.id });
      taken.add(one.id).add(other.id);
    }
  });
  return [
    ...lost.map((fusion) => ({ fact: 'fusionLost', fusion }) as const),
    ...found.map((fusion) => ({ fact: 'fusionFound', fusion, isNew: !world.book.includes(fusion.kind) }) as const),
  ];
};
