import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What the stage uses of Phaser, by the name it has there: the module in Phaser's source that is it. The whole package
 * is one file that no bundler can shake, three quarters heavier than this.
 */
export const PICKED: Readonly<Record<string, string>> = {
  BlendModes: 'renderer/BlendModes',
  'Core.Events': 'core/events/index',
  'Filters.Controller': 'filters/Controller',
  Game: 'core/Game',
  'Renderer.WebGL.RenderNodes.BaseFilterShader': 'renderer/webgl/renderNodes/filters/BaseFilterShader',
  'Renderer.WebGL.RenderNodes.SubmitterMeshToQuad': 'renderer/webgl/renderNodes/submitter/SubmitterMeshToQuad',
  'Renderer.WebGL.Utils': 'renderer/webgl/Utils',
  Scale: 'scale/index',
  Scene: 'scene/Scene',
  TintModes: 'renderer/TintModes',
};

/** Methods of `scene.add`: the module that registers each. */
export const PICKED_FACTORIES: Readonly<Record<string, string>> = {
  image: 'gameobjects/image/ImageFactory',
  layer: 'gameobjects/layer/LayerFactory',
  mesh2d: 'gameobjects/mesh2d/Mesh2DFactory',
  shader: 'gameobjects/shader/ShaderFactory',
  spriteGPULayer: 'gameobjects/spritegpulayer/SpriteGPULayerFactory',
  text: 'gameobjects/text/TextFactory',
};

/**
 * Parts that a scene finds by name and nobody imports. The renderer comes first: Phaser's modules import each other in
 * circles, and entering them elsewhere finds a class before the one it extends.
 */
const PLUGINS: readonly string[] = [
  'renderer/index',
  'cameras/2d/CameraManager',
  'events/EventEmitter',
  'gameobjects/DisplayList',
  'gameobjects/GameObjectFactory',
  'gameobjects/UpdateList',
  'scene/ScenePlugin',
];

/** Constants that lie at the root of the package. */
export const PICKED_CONSTANTS: readonly string[] = ['WEBGL'];

/** Phaser's source asks for these with `typeof`; its own build replaces them too. */
const FLAGS: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: false,
  FEATURE_SOUND: false,
  PLUGIN_FBINSTANT: false,
  WEBGL_DEBUG: false,
  WEBGL_RENDERER: true,
};

type Tree = { [name: string]: Tree | string };

const grow = (tree: Tree, path: readonly string[], value: string): void => {
  const [name, ...rest] = path;
  if (name === undefined) return;
  const branch = tree[name] ?? {};
  tree[name] = rest.length === 0 ? value : branch;
  if (typeof branch === 'object') grow(branch, rest, value);
};

const write = (tree: Tree | string): string =>
  typeof tree === 'string'
    ? tree
    : `{ ${Object.entries(tree)
        .map(([name, part]) => `${name}: ${write(part)}`)
        .join(', ')} }`;

/** The module that stands in for Phaser; `source` is the folder of Phaser's source. */
const pickedModule = (source: string): string => {
  const from = (path: string): string => JSON.stringify(join(source, `${path}.js`).replaceAll('\\', '/'));
  const names = Object.keys(PICKED);
  const tree: Tree = {};
  names.forEach((name, index) => {
    grow(tree, name.split('.'), `picked${index}`);
  });
  return [
    ...[...PLUGINS, ...Object.values(PICKED_FACTORIES)].map((path) => `import ${from(path)};`),
    `import constants from ${from('const')};`,
    ...names.map((name, index) => `import picked${index} from ${from(PICKED[name] as string)};`),
    ...PICKED_CONSTANTS.map((name) => `export const ${name} = constants.${name};`),
    ...Object.entries(tree).map(([name, part]) => `export const ${name} = ${write(part)};`),
  ].join('\n');
};

/** Puts the picked parts of Phaser in the place of the whole package, in builds and on the dev server alike. */
export const phaserPick = (): Plugin => ({
  name: 'phaser-pick',
  enforce: 'pre',
  load(id) {
    if (!/phaser[\\/]dist[\\/]phaser\.esm\.js$/.test(id)) return null;
    return { code: pickedModule(join(dirname(id), '..', 'src')), moduleSideEffects: true, map: null };
  },
  transform(code, id) {
    if (!/phaser[\\/]src[\\/]/.test(id)) return null;
    const flags = new RegExp(`typeof (${Object.keys(FLAGS).join('|')})\\b`, 'g');
    return { code: code.replace(flags, (_all, flag: string) => String(FLAGS[flag])), map: null };
  },
});
