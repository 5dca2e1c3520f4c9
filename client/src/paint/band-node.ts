import * as Phaser from 'phaser';
import { BAND_NODE } from './band.ts';
import { webglOf } from './data-texture.ts';

type Nodes = typeof Phaser.Renderer.WebGL.RenderNodes;
type NodeConstructor = Parameters<Phaser.Renderer.WebGL.RenderNodes.RenderNodeManager['addNodeConstructor']>[1];
type RunParameters = Parameters<InstanceType<Nodes['SubmitterMeshToQuad']>['run']>;
type BatchParameters = Parameters<InstanceType<Nodes['BatchHandlerQuad']>['batchWithUV']>;

/** What Phaser 4.2.1 has at run time but not, or not openly, in its types. */
type Band = {
  readonly vertices: readonly number[];
  readonly tint: number;
  readonly tint2: number;
  readonly tintMode: number;
  readonly alpha: number;
  readonly texture: Phaser.Textures.Texture;
  readonly defaultRenderNodes: { readonly BatchHandler: Batch };
};
type Batch = {
  instanceCount: number;
  readonly instancesPerBatch: number;
  readonly floatsPerInstance: number;
  readonly vertexBufferLayout: { readonly buffer: { readonly viewF32: Float32Array; readonly viewU32: Uint32Array } };
  readonly currentBatchEntry: { count: number };
  readonly batchWithUV: (...args: BatchParameters) => void;
};

/** Floats of one corner in the batch: x, y, u, v, texture, second tint, tint. */
const CORNER = 7;
const QUAD = 4 * CORNER;

/**
 * Draws a band of quads: pairs of vertices, each pair joined to the next. Phaser's own node does the same with a call of
 * thirty numbers for each quad, which was the dearest part of a frame; here only the first quad goes that way and the
 * others are written beside it.
 */
class BandNode extends Phaser.Renderer.WebGL.RenderNodes.SubmitterMeshToQuad {
  constructor(manager: Phaser.Renderer.WebGL.RenderNodes.RenderNodeManager) {
    super(manager, { name: BAND_NODE });
  }

  override run(...[context, mesh, parentMatrix, transformer]: RunParameters): void {
    this.onRunBegin(context);
    const band = mesh as unknown as Band;
    const { vertices } = band;
    const { a, b, c, d, tx: e, ty: f } = transformer.setupMatrix(context, mesh, parentMatrix);
    const batch = band.defaultRenderNodes.BatchHandler;
    const mayWrite = batch.floatsPerInstance === QUAD;
    let first = true;
    for (let at = 0; at + 16 <= vertices.length; at += 8) {
      // The last quad of a full batch goes Phaser's way too, so that it is sent.
      if (first || !mayWrite || batch.instanceCount === 0 || batch.instanceCount + 1 >= batch.instancesPerBatch) {
        this.#submit(context, band, at, a, b, c, d, e, f);
        first = false;
        continue;
      }
      const { viewF32, viewU32 } = batch.vertexBufferLayout.buffer;
      const to = batch.instanceCount * QUAD;
      // Corners lie in the batch as 1, 0, 3, 2.
      for (let corner = 0; corner < 4; corner += 1) {
        const from = at + (corner ^ 1) * 4;
        const x = vertices[from] as number;
        const y = vertices[from + 1] as number;
        const out = to + corner * CORNER;
        viewF32[out] = x * a + y * c + e;
        viewF32[out + 1] = x * b + y * d + f;
        viewF32[out + 2] = vertices[from + 2] as number;
        viewF32[out + 3] = vertices[from + 3] as number;
        // Texture and tints are the last quad's.
        viewF32[out + 4] = viewF32[out + 4 - QUAD] as number;
        viewU32[out + 5] = viewU32[out + 5 - QUAD] as number;
        viewU32[out + 6] = viewU32[out + 6 - QUAD] as number;
      }
      batch.instanceCount += 1;
      batch.currentBatchEntry.count += 1;
    }
    this.onRunEnd(context);
  }

  /** One quad the way Phaser does it; written out, so that nothing is allocated. */
  #submit(
    context: RunParameters[0],
    band: Band,
    at: number,
    a: number,
    b: number,
    c: number,
    d: number,
    e: number,
    f: number,
  ): void {
    this.setRenderOptions(band as unknown as RunParameters[1]);
    const { vertices, tint2 } = band;
    const tint = Phaser.Renderer.WebGL.Utils.getTintAppendFloatAlpha(band.tint, band.alpha);
    band.defaultRenderNodes.BatchHandler.batchWithUV(
      context,
      band.texture.source[0]?.glTexture as BatchParameters[1],
      (vertices[at] as number) * a + (vertices[at + 1] as number) * c + e,
      (vertices[at] as number) * b + (vertices[at + 1] as number) * d + f,
      (vertices[at + 4] as number) * a + (vertices[at + 5] as number) * c + e,
      (vertices[at + 4] as number) * b + (vertices[at + 5] as number) * d + f,
      (vertices[at + 8] as number) * a + (vertices[at + 9] as number) * c + e,
      (vertices[at + 8] as number) * b + (vertices[at + 9] as number) * d + f,
      (vertices[at + 12] as number) * a + (vertices[at + 13] as number) * c + e,
      (vertices[at + 12] as number) * b + (vertices[at + 13] as number) * d + f,
      vertices[at + 2] as number,
      vertices[at + 3] as number,
      vertices[at + 6] as number,
      vertices[at + 7] as number,
      vertices[at + 10] as number,
      vertices[at + 11] as number,
      vertices[at + 14] as number,
      vertices[at + 15] as number,
      band.tintMode,
      tint,
      tint,
      tint,
      tint,
      (this as unknown as { readonly _renderOptions: BatchParameters[23] })._renderOptions,
      tint2,
      tint2,
      tint2,
      tint2,
    );
  }
}

/** Makes bands known to a scene's renderer, before any is made. */
export const addBandNode = (scene: Phaser.Scene): void => {
  const nodes = webglOf(scene).renderNodes;
  if (!nodes.hasNode(BAND_NODE)) nodes.addNodeConstructor(BAND_NODE, BandNode as unknown as NodeConstructor);
};
