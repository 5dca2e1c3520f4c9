import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FLAWS } from '../src/night/systems/flaws/index.ts';
import { playNight } from './balance-night.ts';

// How hard each flaw is for one to eight people: nights of eight full threads woven by wishes, in which nobody reacts,
// and in which people cut, thin and breathe. `--fit` looks for strengths at which both shares are as wanted.

const { values: args } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    flaw: { type: 'string' },
    fit: { type: 'boolean', default: false },
  },
});

const SEEDS = Number(args.seeds);
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** Shares of nights that must spiral with a flaw, and may without (design: difficulty). */
const SPIRAL_SHARE = 0.8;
const HONEST_SHARE = 0.35;
/** Share of careful nights that end well (design: difficulty). */
const WELL = { least: 0.6, most: 0.85 } as const;
const WELL_WANTED = 0.75;

const share = (count: number): number => count / SEEDS;
const percent = (value: number): string => `${Math.round(100 * value)}`.padStart(4);

const countNights = (isMet: (seed: number) => boolean): number =>
  share(Array.from({ length: SEEDS }, (_, seed) => seed).filter((seed) => isMet(seed)).length);

const spirals = (machine: string, humans: number, strength?: number): number =>
  countNights((seed) => playNight({ machine, humans, seed, plays: 'nothing', strength }).spiral);

const endsWell = (machine: string, humans: number, strength?: number): number =>
  countNights((seed) => playNight({ machine, humans, seed, plays: 'carefully', strength }).well);

/** Strengths tried by the fit: each a sixteenth stronger than the one before. */
const STEPS: readonly number[] = Array.from({ length: 48 }, (_, step) => 0.5 * (17 / 16) ** step);

/** The first step from which on it holds; what is asked for must keep holding once it does. */
const firstStep = (holds: (strength: number) => boolean): number => {
  let [low, high] = [0, STEPS.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(STEPS[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The step at which as many nights as wanted have been lost: each night has a strength from which on it is. */
const lostFrom = (isLost: (seed: number, strength: number) => boolean, wanted: number): number => {
  const steps = Array.from({ length: SEEDS }, (_, seed) => firstStep((strength) => isLost(seed, strength)));
  return steps.sort((one, other) => one - other)[Math.min(SEEDS - 1, Math.floor(SEEDS * wanted))] as number;
};

/** Strong enough that careful people fail now and then, and that nights without them spiral. */
const fitted = (machine: string, humans: number): number => {
  const hard = lostFrom(
    (seed, strength) => !playNight({ machine, humans, seed, plays: 'carefully', strength }).well,
    1 - WELL_WANTED,
  );
  const strength = STEPS[hard] as number;
  if (spirals(machine, humans, strength) >= SPIRAL_SHARE) return strength;
  return STEPS[firstStep((tried) => spirals(machine, humans, tried) >= SPIRAL_SHARE)] as number;
};

/** Prints the row of one flaw, or of `none`; gives how many of its shares are missed. */
const measure = (kind: string): number => {
  const idle = COUNTS.map((humans) => spirals(kind, humans));
  if (kind === 'none') {
    console.log(`${'no flaw'.padEnd(18)} spirals${idle.map(percent).join('')}`);
    return idle.filter((value) => value > HONEST_SHARE).length;
  }
  const well = COUNTS.map((humans) => endsWell(kind, humans));
  const off = well.filter((value) => value < WELL.least || value > WELL.most).length;
  const note = off === 0 ? '' : `  ${off} off`;
  console.log(`${kind.padEnd(18)} spirals${idle.map(percent).join('')}   careful${well.map(percent).join('')}${note}`);
  return idle.filter((value) => value < SPIRAL_SHARE).length;
};

/** Prints strengths for one to eight people, ready for the flaw's file. */
const fit = (kind: string): number => {
  const strengths = COUNTS.map((humans) => Number(fitted(kind, humans).toFixed(2)));
  const idle = COUNTS.map((humans, at) => percent(spirals(kind, humans, strengths[at])));
  const well = COUNTS.map((humans, at) => percent(endsWell(kind, humans, strengths[at])));
  console.log(`${kind.padEnd(18)} [${strengths.join(', ')}]  spirals${idle.join('')}   careful${well.join('')}`);
  return 0;
};

/** Runs this bench for some flaws beside others; gives how many shares are missed. */
const runBeside = (kinds: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const own = ['--seeds', args.seeds, '--flaw', kinds.join(','), ...(args.fit ? ['--fit'] : [])];
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...own], { stdio: 'inherit' });
    child.on('close', (code) => resolve(code ?? 1));
  });

if (args.flaw === undefined) {
  const startMs = performance.now();
  console.log(
    `share of ${SEEDS} nights, % for 1 to 8 people; spirals: at least ${100 * SPIRAL_SHARE} with a flaw, at most ` +
      `${100 * HONEST_SHARE} without; careful: ${100 * WELL.least} to ${100 * WELL.most} end well\n`,
  );
  const kinds = [...(args.fit ? [] : ['none']), ...FLAWS.keys()];
  const hands = availableParallelism();
  const shares = Array.from({ length: hands }, (_, hand) => kinds.filter((_kind, at) => at % hands === hand));
  const missed = await Promise.all(shares.filter((share) => share.length > 0).map(runBeside));
  const misses = missed.reduce((sum, count) => sum + count, 0);
  const verdict = args.fit ? '' : misses === 0 ? 'spirals kept, ' : `${misses} spirals MISSED, `;
  console.log(`\n${verdict}${((performance.now() - startMs) / 1000).toFixed(0)} s`);
  process.exitCode = misses === 0 ? 0 : 1;
} else {
  const run = args.fit ? fit : measure;
  // How many are missed is told by the exit code.
  process.exitCode = args.flaw.split(',').reduce((sum, kind) => sum + run(kind), 0);
}
