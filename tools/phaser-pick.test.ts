import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Node, parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { PICKED, PICKED_CONSTANTS, PICKED_FACTORIES, phaserPick } from './phaser-pick.ts';
import { phaserTintFix } from './phaser-tint-fix.ts';

const source = join(
  dirname(createRequire(`${process.cwd()}/client/package.json`).resolve('phaser/package.json')),
  'src',
);
const shaderPath = join(source, 'renderer/webgl/shaders/ApplyTint-glsl.js');

/** `Phaser.Core.Events` of a chain of members that begins with a name. */
const chainOf = (node: Node): string => {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ThisExpression') return 'scene';
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return '';
  return `${chainOf(node.object)}.${node.property.name}`;
};

/** Names of Phaser used as values, and methods called on a scene's `add`. */
const usedIn = (path: string): readonly string[] => {
  const used: string[] = [];
  new Visitor({
    MemberExpression: (node) => {
      const chain = chainOf(node);
      if (/^Phaser\.\w/.test(chain) || /(^|\.)scene\.add\.\w+$/.test(chain)) used.push(chain);
    },
  }).visit(parseSync(path, readFileSync(path, 'utf8')).program);
  return used;
};

const isPicked = (chain: string): boolean => {
  const method = /(?:^|\.)scene\.add\.(\w+)$/.exec(chain)?.[1];
  if (method !== undefined) return method in PICKED_FACTORIES;
  const name = chain.replace('Phaser.', '');
  return (
    PICKED_CONSTANTS.includes(name) ||
    Object.keys(PICKED).some(
      (picked) => name === picked || name.startsWith(`${picked}.`) || picked.startsWith(`${name}.`),
    )
  );
};

const run = (hook: unknown, ...args: readonly string[]): { readonly code: string } | null =>
  (hook as (...args: readonly string[]) => { readonly code: string } | null).apply({}, [...args]);

describe('the picked Phaser', () => {
  const used = globSync('client/{src/paint,bench}/*.ts').flatMap(usedIn);

  it('has everything the stage names', () => {
    expect(used).toContain('Phaser.Game');
    expect(used.some((chain) => chain.endsWith('scene.add.image'))).toBe(true);
    expect(used.filter((chain) => !isPicked(chain))).toEqual([]);
  });

  it('knows what it has not', () => {
    expect(isPicked('Phaser.Tweens.Tween')).toBe(false);
    expect(isPicked('easel.scene.add.particles')).toBe(false);
  });

  it('carries nothing that nobody uses', () => {
    const needed = (name: string): boolean =>
      used.some((chain) => chain.startsWith(`Phaser.${name}`) || chain.endsWith(`.add.${name}`));
    const all = [...Object.keys(PICKED), ...PICKED_CONSTANTS, ...Object.keys(PICKED_FACTORIES)];
    expect(all.filter((name) => !needed(name))).toEqual([]);
  });

  it('answers what its build flags ask', () => {
    const game = readFileSync(join(source, 'core/CreateRenderer.js'), 'utf8');
    expect(game).toContain('typeof WEBGL_RENDERER');
    const flagged = run(phaserPick().transform, game, join(source, 'core/CreateRenderer.js'))?.code ?? '';
    expect(flagged).not.toMatch(/typeof [A-Z]+_[A-Z]+/);
  });
});

describe('the tint fix', () => {
  it('leaves no tint mode unrounded in the shader', () => {
    const shader = readFileSync(shaderPath, 'utf8');
    expect(shader).toMatch(/== tintMode|tintMode ==/);
    const fixed = run(phaserTintFix().transform, shader, shaderPath)?.code ?? '';
    expect(fixed).toContain('floor(outTintEffect.a + 0.5)');
    expect(fixed).not.toMatch(/= outTintEffect\.a;/);
  });

  it('touches nothing but Phaser', () => {
    expect(run(phaserTintFix().transform, 'tintMode = outTintEffect.a;', '/src/paint/stage.ts')).toBeNull();
  });
});
