import { MOTIFS } from '@lent-dreams/shared/content/motifs/index.ts';
import { bedHex, HEX_COUNT, hexDistance, STAGE_HEX } from '@lent-dreams/shared/rules/board.ts';
import { BED_COUNT } from '@lent-dreams/shared/units.ts';
import type { World } from '../../state/world.ts';

const BED_HEXES: ReadonlySet<number> = new Set(Array.from({ length: BED_COUNT }, (_, bed) => bedHex(bed)));
const OPEN_HEXES: readonly number[] = Array.from({ length: HEX_COUNT }, (_, hex) => hex).filter(
  (hex) => hex !== STAGE_HEX && !BED_HEXES.has(hex),
);

/**
 * Hexes for motifs within so many hexes of a bed. Shades reach from the bed, never from the body: where a body walks is
 * not for everybody's eyes.
 */
export const hexesAround = (bed: number, hexes: number): readonly number[] =>
  OPEN_HEXES.filter((hex) => hexDistance(hex, bedHex(bed)) <= hexes);

/** Does something stand there that holds its hex? */
export const isKept = ({ motifs }: World, hex: number): boolean =>
  motifs.some((motif) => motif.hex === hex && MOTIFS[motif.kind]?.keepsHex === true);
