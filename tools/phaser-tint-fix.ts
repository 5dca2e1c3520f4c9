import type { Plugin } from 'vite';

const FAULT = 'tintMode = outTintEffect.a;';
const CURE = 'tintMode = floor(outTintEffect.a + 0.5);';

/**
 * Phaser's sprite shader compares an interpolated byte for equality to choose the tint mode, so that with software
 * rendering and rotated sprites some pixels miss their mode. Rounding cures it.
 * A production build fails when the text to replace is gone, lest an update of Phaser brings the fault back unseen.
 */
export const phaserTintFix = (): Plugin => {
  let mustPatch = false;
  let patched = false;
  return {
    name: 'phaser-tint-fix',
    enforce: 'pre',
    configResolved(config) {
      mustPatch = config.command === 'build';
    },
    transform(code, id) {
      if (!/phaser[\\/](dist|src)[\\/]/.test(id) || !code.includes(FAULT)) return null;
      patched = true;
      return { code: code.replaceAll(FAULT, CURE), map: null };
    },
    buildEnd(error) {
      if (mustPatch && error === undefined && !patched) this.error('phaser-tint-fix found nothing to fix');
    },
  };
};
