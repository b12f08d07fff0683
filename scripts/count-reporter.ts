import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

/** Tests that failed, in a suite and those below it, by the names of their suites and their own, with why. */
function listFailed(suite: TestSuiteResult | undefined): string[] {
  if (!suite) return [];
  const failed = suite.tests.filter((test) => !test.skipped && !test.passed);
  const own = failed.map(({ name, error }) => `${name}: ${error?.message ?? 'no reason'}`);
  return [...own, ...suite.suites.flatMap((below) => listFailed(below).map((name) => `${below.name} › ${name}`))];
}

/** What failed, as `file in browser: why`; of a log that is cut the end is left, and there this stands. */
function findFailed(sessions: TestSession[]): string[] {
  return sessions.flatMap(({ passed, testFile, browser, testResults, errors }) => {
    if (passed) return [];
    const reasons = [...errors.map(({ message }) => message), ...listFailed(testResults)];
    return (reasons.length > 0 ? reasons : ['no reason']).map((reason) => `Failed: ${testFile} in ${browser.name}: ${reason}`);
  });
}

/** Tests that ran and passed or failed, in a suite and those below it; skipped ones do not count. */
function countTests(suite: TestSuiteResult | undefined): number {
  if (!suite) return 0;
  return suite.tests.filter((test) => !test.skipped).length + suite.suites.reduce((sum, below) => sum + countTests(below), 0);
}

/** Files in which no test ran, as `file in browser`. */
function findEmpty(sessions: TestSession[]): string[] {
  return sessions
    .filter((session) => session.passed && countTests(session.testResults) === 0)
    .map((session) => `${session.testFile} in ${session.browser.name}`);
}

/**
 * Fails a run in which a file has no test, or a browser ran none: what did not run has not passed. Says how many ran where,
 * and at the end once more what failed.
 * @param names the browsers that must have run
 */
export function countReporter(names: string[]): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const counts = new Map<string, number>();
      for (const { browser, testResults } of sessions) {
        counts.set(browser.name, (counts.get(browser.name) ?? 0) + countTests(testResults));
      }
      const faults = [...findFailed(sessions), ...findEmpty(sessions).map((place) => `No test ran: ${place}`)];
      if (counts.size !== names.length) faults.push(`Of ${names.join(', ')}, tests ran only in ${[...counts.keys()].join(', ')}`);
      console.log(`\nTests run: ${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}`);
      if (faults.length === 0) return;
      console.error(faults.join('\n'));
      // The runner itself exits with 0 after this.
      process.on('exit', () => (process.exitCode = 1));
    },
  };
}
