import { FUSIONS } from '@lent-dreams/shared/content/fusions/index.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import type { Fact } from '../../state/facts.ts';
import type { Shade } from '../../state/shade.ts';
import type { Bed, World } from '../../state/world.ts';
import { isWithin } from '../place/reach.ts';

/**
 * What calming it costs, where a motif or fusion beside its bed's body does; undefined where none does. A motif that is
 * scarred by calming it can only do so once, until it is tended.
 */
export const calmedByPlace = (world: World, { kind, bed }: Shade): readonly Fact[] | undefined => {
  const body = world.beds[bed] as Bed;
  for (const motif of world.motifs) {
    const rule = MOTIFS[motif.kind];
    const beats = rule?.beats?.includes(kind) === true || rule?.unmasks === kind;
    if (rule === undefined || !beats || !isWithin(body, motif, rule.lightsHexes ?? 1)) continue;
    if (rule.scarredBy !== kind) return [];
    if (!motif.scarred) return [{ fact: 'motifScarred', id: motif.id }];
  }
  const isHarboured = world.fusions.some((fusion) => {
    const rule = FUSIONS[fusion.kind];
    const stands = world.motifs.filter(({ id }) => id === fusion.one || id === fusion.other);
    return rule?.beats?.includes(kind) === true && stands.some((motif) => isWithin(body, motif, rule.reachHexes));
  });
  return isHarboured ? [] : undefined;
};
