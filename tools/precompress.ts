import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const worthCompressing = /\.(js|css|html|svg|json|wasm)$/;
// One step below the best: the best takes several times as long for the last percent.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * Writes a `.br` and a `.gz` file beside each text file of a production build, so that the server compresses nothing
 * while a night runs. Both, since browsers ask for Brotli only over TLS and on localhost.
 */
export const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir }, bundle) {
    if (dir === undefined) return;
    const paths = Object.keys(bundle).filter((name) => worthCompressing.test(name));
    await Promise.all(
      paths.map(async (name) => {
        const path = join(dir, name);
        const content = await readFile(path);
        await writeFile(`${path}.br`, await promisify(brotliCompress)(content, brotliOptions));
        await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
      }),
    );
  },
});
