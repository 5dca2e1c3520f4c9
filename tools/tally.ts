/** What one step of the check adds to the final count. */
export type Tally = { readonly passed: number; readonly failed: number };

const countAt = (report: unknown, ...path: readonly string[]): number => {
  let value: unknown = report;
  for (const key of path) value = Object.entries(value ?? {}).find(([name]) => name === key)?.[1];
  return typeof value === 'number' ? value : 0;
};

const countReport = (report: unknown): Tally => ({
  // The first names are Vitest's, those below `stats` Playwright's; a report has only one of the two.
  passed: countAt(report, 'numPassedTests') + countAt(report, 'stats', 'expected'),
  failed:
    countAt(report, 'numFailedTests') + countAt(report, 'stats', 'unexpected') + countAt(report, 'stats', 'flaky'),
});

/**
 * Counts one step. `report` is the parsed JSON report of a test runner, `undefined` for a step without one, which
 * counts as a single test. A step that ends with an error though no test failed (a suite that cannot load, a server
 * that does not start) counts as one failure, and so does a report without a single test: it proved nothing.
 */
export const tally = (exitCode: number, report?: unknown): Tally => {
  if (report === undefined) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counted = countReport(report);
  const provesNothing = counted.passed + counted.failed === 0;
  if (counted.failed === 0 && (exitCode !== 0 || provesNothing)) return { passed: counted.passed, failed: 1 };
  return counted;
};
