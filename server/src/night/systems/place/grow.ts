import { WARM_COUNT } from '@lent-dreams/shared/content/emotion.ts';
import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { ticksOf } from '@lent-dreams/shared/units.ts';
import type { Fact } from '../../state/facts.ts';
import type { Bed, World } from '../../state/world.ts';
import { fusionAt } from './reach.ts';

/** The warm feeling this bed has most of, the earlier one of two alike. */
const leading = ({ feelings }: Bed): number => {
  let best = 0;
  for (let feeling = 1; feeling < WARM_COUNT; feeling += 1)
    if ((feelings[feeling] as number) > (feelings[best] as number)) best = feeling;
  return best;
};

/** What has stood long enough becomes what its last tender feels most; in a fusion it stays as it is. */
export const grow = (world: World): readonly Fact[] =>
  world.motifs.flatMap((motif): readonly Fact[] => {
    const rule = MOTIFS[motif.kind]?.grows;
    if (rule === undefined || fusionAt(world, motif.id) !== undefined) return [];
    if (world.tick - motif.placedTick < ticksOf(rule.afterSeconds)) return [];
    return [
      { fact: 'motifGrew', id: motif.id, kind: rule.into[leading(world.beds[motif.lastTender] as Bed)] as string },
    ];
  });
