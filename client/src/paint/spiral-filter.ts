import * as Phaser from 'phaser';
import { webglOf } from './data-texture.ts';
import { SPIRAL_FRAGMENT } from './spiral-shader.ts';

type Wrapper = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;
type NodeConstructor = Parameters<Phaser.Renderer.WebGL.RenderNodes.RenderNodeManager['addNodeConstructor']>[1];

const NODE = 'FilterFearSpiral';

/** What the filter's shader is told; inactive (and free of cost) at strength 0. */
export class SpiralFilter extends Phaser.Filters.Controller {
  strength = 0;
  seconds = 0;
  /** Its eye: 0–1 across and up. */
  eyeX = 0.5;
  eyeY = 0.5;
  still = false;
  readonly noise: Wrapper;

  constructor(camera: Phaser.Cameras.Scene2D.Camera, noise: Wrapper) {
    super(camera, NODE);
    this.noise = noise;
    this.active = false;
  }
}

class SpiralNode extends Phaser.Renderer.WebGL.RenderNodes.BaseFilterShader {
  constructor(manager: Phaser.Renderer.WebGL.RenderNodes.RenderNodeManager) {
    super(NODE, manager, undefined, SPIRAL_FRAGMENT);
  }

  override setupTextures(controller: SpiralFilter, textures: Wrapper[]): void {
    textures[1] = controller.noise;
  }

  override setupUniforms(controller: SpiralFilter, context: Phaser.Renderer.WebGL.DrawingContext): void {
    const program = this.programManager;
    program.setUniform('uN', 1);
    program.setUniform('uK', controller.strength);
    program.setUniform('uT', controller.seconds);
    program.setUniform('uC', [controller.eyeX, controller.eyeY]);
    program.setUniform('uAsp', context.width / context.height);
    program.setUniform('uCalm', controller.still ? 1 : 0);
  }
}

/** Puts the fear spiral on a camera. */
export const addSpiralFilter = (
  scene: Phaser.Scene,
  camera: Phaser.Cameras.Scene2D.Camera,
  noise: Wrapper,
): SpiralFilter => {
  const nodes = webglOf(scene).renderNodes;
  if (!nodes.hasNode(NODE)) nodes.addNodeConstructor(NODE, SpiralNode as unknown as NodeConstructor);
  const filter = new SpiralFilter(camera, noise);
  camera.filters.external.add(filter);
  return filter;
};
