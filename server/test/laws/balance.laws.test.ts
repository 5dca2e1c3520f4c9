import { describe, expect, it } from 'vitest';
import { playNight } from '../../bench/balance-night.ts';
import { FLAWS } from '../../src/night/systems/flaws/index.ts';

const SEEDS = 10;
const COUNTS = [1, 4, 8] as const;

const spirals = (machine: string, humans: number): number =>
  Array.from({ length: SEEDS }, (_, seed) => playNight({ machine, humans, seed, plays: 'nothing' })).filter(
    ({ spiral }) => spiral,
  ).length;

// The whole of it, for every count and with careful people, is `pnpm bench:balance`.
describe('a dream of eight full threads in which nobody reacts', () => {
  it.each([...FLAWS.keys()])('spirals with %s in four nights of five', { timeout: 120_000 }, (machine) => {
    for (const humans of COUNTS) expect(spirals(machine, humans)).toBeGreaterThanOrEqual(SEEDS * 0.8);
  });

  it('seldom does when the machine keeps its word', { timeout: 120_000 }, () => {
    for (const humans of COUNTS) expect(spirals('none', humans)).toBeLessThanOrEqual(SEEDS * 0.35);
  });
});
