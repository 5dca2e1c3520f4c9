import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Tally, tally } from './tally.ts';

// Runs every check and ends with the line `N passed, N failed`. Two lanes run side by side; `--quick` leaves out the
// build and the browser. A step's output is shown only when it fails, or always with VERBOSE=1.

type Step = {
  readonly name: string;
  /** Where a test runner leaves its counts. */
  readonly report?: string;
  /** Its failure ends the lane, since what follows would test a stale build. */
  readonly isGate?: true;
};

const browserLane: readonly Step[] = [
  { name: 'build', isGate: true },
  { name: 'probes', report: '.cache/probes.json' },
];
const codeLane: readonly Step[] = [
  { name: 'types' },
  { name: 'style' },
  { name: 'lint' },
  { name: 'unused' },
  { name: 'tests', report: '.cache/vitest.json' },
];

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

const readReport = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null; // the runner broke down before it could write one
  }
};

const runCommand = (command: string): Promise<{ readonly exitCode: number; readonly output: string }> =>
  new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: string): void => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.once('error', (error) => resolve({ exitCode: 1, output: String(error) }));
    child.once('close', (code) => resolve({ exitCode: code ?? 1, output: stripVTControlCharacters(output) }));
  });

const runStep = async (step: Step): Promise<Tally> => {
  const command = scripts[`check:${step.name}`];
  if (command === undefined) throw new Error(`package.json has no script check:${step.name}`);
  const startedAtMs = performance.now();
  const { exitCode, output } = await runCommand(command);
  const counted = tally(exitCode, step.report === undefined ? undefined : readReport(step.report));
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  console.log(`${counted.failed === 0 ? 'ok  ' : 'FAIL'}  ${step.name} (${counted.passed} passed, ${seconds} s)`);
  if (counted.failed > 0 || process.env['VERBOSE'] === '1') console.log(output.trimEnd());
  return counted;
};

const runLane = async (steps: readonly Step[]): Promise<readonly Tally[]> => {
  const counts: Tally[] = [];
  for (const step of steps) {
    const counted = await runStep(step);
    counts.push(counted);
    if (step.isGate && counted.failed > 0) break;
  }
  return counts;
};

// The tools disagree on what these mean; their output is captured and stripped anyway.
delete process.env['NO_COLOR'];
delete process.env['FORCE_COLOR'];
// So that `node tools/check.ts` finds the pinned tools without pnpm too.
process.env['PATH'] = [join(process.cwd(), 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
// Stale reports must not count.
rmSync('.cache', { recursive: true, force: true });

const lanes = process.argv.includes('--quick') ? [codeLane] : [browserLane, codeLane];
const counts = (await Promise.all(lanes.map(runLane))).flat();
const total = (key: keyof Tally): number => counts.reduce((sum, counted) => sum + counted[key], 0);

console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
