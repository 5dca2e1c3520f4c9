import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

// What a guest's browser must load of JavaScript before the dream can be played, beside Phaser as it is published and
// the Colyseus client alone. Both are built here by the same Vite and compressed alike.

const TARGET = 1.35;
const client = fileURLToPath(new URL('..', import.meta.url));
const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

/** What the page loads at once, and what it loads for a dream (`loadDream` and `page.tsx`): source files. */
const ENTRIES = ['src/main.ts', 'src/net/session.ts', 'src/paint/stage.ts', 'src/hud/dream-hud.tsx'];

type Built = Extract<Awaited<ReturnType<typeof build>>, { output: unknown }>;
type Chunk = Extract<Built['output'][number], { type: 'chunk' }>;

const chunksOf = (built: Awaited<ReturnType<typeof build>>): readonly Chunk[] => {
  const outputs = (Array.isArray(built) ? built : [built]) as Built[];
  return outputs.flatMap(({ output }) => output.filter((part): part is Chunk => part.type === 'chunk'));
};

/** The chunks that hold these source files, and all that they import at once. */
const needed = (chunks: readonly Chunk[], files: readonly string[]): readonly Chunk[] => {
  const found = new Set<Chunk>();
  const add = (chunk: Chunk | undefined): void => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
  };
  for (const file of files) {
    const holder = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(file)));
    if (holder === undefined) throw new Error(`no chunk holds ${file}`);
    add(holder);
  }
  return [...found];
};

const brotliBytes = ({ code }: Chunk): number => brotliCompressSync(code).byteLength;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const game = needed(
  chunksOf(await build({ root: client, configFile, logLevel: 'warn', build: { write: false } })),
  ENTRIES,
);
const baseline = chunksOf(
  await build({
    root: client,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'baseline',
        resolveId: (id) => (id === 'baseline' ? `${client}baseline.js` : null),
        load: (id) =>
          id.endsWith('baseline.js')
            ? "import * as Phaser from 'phaser'; import * as sdk from '@colyseus/sdk'; Object.assign(globalThis, { Phaser, sdk });"
            : null,
      },
    ],
    build: { write: false, target: 'es2023', rolldownOptions: { input: 'baseline' } },
  }),
);

for (const chunk of game) console.log(`${chunk.fileName.padEnd(36)} ${String(brotliBytes(chunk)).padStart(7)} B`);
const [own, base] = [sum(game.map(brotliBytes)), sum(baseline.map(brotliBytes))];
const ratio = own / base;
console.log(`first playable screen ${own} B, Phaser and SDK alone ${base} B (JavaScript, brotli)`);
console.log(
  `JavaScript ${ratio.toFixed(2)} times Phaser and SDK (target ${TARGET}): ${ratio <= TARGET ? 'kept' : 'MISSED'}`,
);
