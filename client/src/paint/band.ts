import type * as Phaser from 'phaser';

/** Name of the render node that draws bands (band-node.ts). */
export const BAND_NODE = 'SubmitterBand';

/** Lets a mesh whose vertices are pairs along a band draw as one. Its indices are not asked. */
export const drawAsBand = (mesh: Phaser.GameObjects.Mesh2D): void => {
  mesh.setRenderNodeRole('Submitter', BAND_NODE);
};
