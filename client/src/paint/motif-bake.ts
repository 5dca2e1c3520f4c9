import type * as Phaser from 'phaser';
import { motifPath } from '../look/motif-paths.ts';
import { bakeDrawings, DRAWN_SHARE } from './drawing-bake.ts';

/** Side of one baked picture; the drawing fills the middle two thirds, its halo the rest. */
export const MOTIF_CELL = 256;
/** Share of the cell that the drawing fills. */
export const MOTIF_DRAWN_SHARE = DRAWN_SHARE;
/** Texture that holds every baked motif; frames are named `<kind>-body` and `<kind>-line`. */
export const MOTIF_TEXTURE = 'motifs';

/** Bakes the motifs' line art into one texture. */
export const bakeMotifs = (scene: Phaser.Scene, kinds: readonly string[]): void =>
  bakeDrawings(
    scene,
    MOTIF_TEXTURE,
    MOTIF_CELL,
    kinds.map((kind) => ({ name: kind, path: motifPath(kind) })),
  );
