import { writeSync } from 'node:fs';

/** Counts the tests of one session. A file that did not load or did not finish counts as one failure. */
function count(session) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const visit = (suite) => {
    for (const test of suite.tests ?? [])
      counts[test.skipped ? 'skipped' : test.passed ? 'passed' : test.error ? 'failed' : 'skipped']++;
    for (const inner of suite.suites ?? []) visit(inner);
  };
  if (session.testResults) visit(session.testResults);
  if (!session.passed && counts.failed === 0) counts.failed++;
  return counts;
}

/** Returns a Web Test Runner reporter that ends the output with `N passed, N failed`. Low coverage counts as a failure. */
export function closingLineReporter() {
  return {
    stop({ sessions, testCoverage }) {
      const all = [...sessions].map(count);
      const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
      const failed = sum('failed') + (testCoverage && !testCoverage.passed ? 1 : 0);
      const skipped = sum('skipped');
      const line = `${sum('passed')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
      // Written at exit, because browser logs may follow `stop`.
      process.once('exit', () => writeSync(1, `\n${line}\n`));
    },
  };
}
