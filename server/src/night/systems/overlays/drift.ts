import type { OverlayDocument } from '@lent-dreams/shared/wire/overlays.ts';
import type { Bed, World } from '../../state/world.ts';

/** So many points away from one's nature, over all five feelings, is all of it lost. */
const LOST_POINTS = 60;
const HUNDREDTHS = 100;

/** How far a bed's warm feelings are from its nature, 0–1. */
const driftOf = ({ feelings, nature }: Bed): number => {
  const squares = nature.reduce((sum, own, feeling) => {
    const gap = own - (feelings[feeling] as number);
    return sum + gap * gap;
  }, 0);
  return Math.min(1, Math.sqrt(squares) / LOST_POINTS);
};

/** Who is losing their own colour: all beds, from what all can see of them. */
export const driftsOf = (world: World): OverlayDocument => ({
  kind: 'drift',
  drifts: world.beds.map((bed) => Math.round(driftOf(bed) * HUNDREDTHS) / HUNDREDTHS),
});
