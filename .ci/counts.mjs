/**
 * How many tests passed and failed, counted from the runners' own JSON reports. A file that could not
 * be loaded, and an error outside of any test, are a failure each, though no test carries them.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * @param {{ success: boolean, numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *   numTodoTests?: number,
 *   testResults: readonly { status: string, assertionResults: readonly { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: readonly unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/**
 * What failed, a line each with the first lines of its reason: the log of a run may be cut to its end.
 * @param {{ testResults: readonly { name: string, status: string, message?: string,
 *   assertionResults: readonly { status: string, fullName: string, failureMessages?: readonly string[] }[] }[] }} report
 * @returns {string[]}
 */
export function nameVitestFailures(report) {
  return report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && file.status === 'failed')
      return [`${file.name}: ${beginningOf(file.message)}`];
    return failed.map(
      (test) => `${file.name} > ${test.fullName}: ${beginningOf(test.failureMessages?.[0])}`,
    );
  });
}

/**
 * The same of Playwright's report.
 * @typedef {{ title: string, suites?: Suite[], specs?: { title: string, file: string, ok: boolean,
 *   tests: { projectName: string, status: string,
 *     results: { error?: { message?: string } }[] }[] }[] }} Suite
 * @param {{ suites: Suite[], errors: readonly { message?: string }[] }} report
 * @returns {string[]}
 */
export function namePlaywrightFailures(report) {
  return [
    ...report.suites.flatMap(failuresWithin),
    ...report.errors.map(({ message }) => beginningOf(message)),
  ];
}

/** @param {Suite} suite @returns {string[]} */
function failuresWithin({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const error = results.find((result) => result.error)?.error;
        return `[${projectName}] ${file} > ${title}: ${beginningOf(error?.message)}`;
      }),
  );
  return [...own, ...suites.flatMap(failuresWithin)];
}

/** @param {string | undefined} text */
function beginningOf(text = '') {
  return text.slice(0, 1_500);
}

/** @param {readonly Counts[]} counts @returns {Counts} */
export function addCounts(counts) {
  return counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
