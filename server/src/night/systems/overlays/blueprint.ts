import { bedHex, HEX_COUNT, hexCentre, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import type { OverlayDocument } from '@lent-dreams/shared/wire/overlays.ts';
import type { World } from '../../state/world.ts';
import { bedsAround } from '../abilities/aim.ts';

const GIVES_HEXES = 1;
const BED_HEXES: ReadonlySet<number> = new Set(Array.from({ length: BED_COUNT }, (_, bed) => bedHex(bed)));
const HEXES: readonly number[] = Array.from({ length: HEX_COUNT }, (_, hex) => hex).filter(
  (hex) => hex !== STAGE_HEX && !BED_HEXES.has(hex),
);

/**
 * Whom each free place would reach now; places that reach nobody are left out. It holds no wish: whoever was told one
 * knows it, and a wish that is taken back is nowhere else. Bodies that its holder may not see are left out when it is
 * delivered.
 */
export const blueprintOf = (world: World): OverlayDocument => {
  const taken = new Set(world.motifs.map(({ hex }) => hex));
  return {
    kind: 'blueprint',
    places: HEXES.filter((hex) => !taken.has(hex)).flatMap((hex) => {
      const beds = bedsAround(world, hexCentre(hex), GIVES_HEXES);
      return beds.length === 0 ? [] : [{ hex, beds }];
    }),
  };
};
