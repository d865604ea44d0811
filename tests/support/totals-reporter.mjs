import { writeFileSync } from 'node:fs';

/** Leaves the numbers of passed, failed and skipped tests where scripts/test.mjs adds them up. */
export default class TotalsReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
    const file = process.env.TEST_TOTALS_FILE;
    // A file that could not even be loaded has no tests to count, and has failed all the same.
    if (file) writeFileSync(file, JSON.stringify({ passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests + numTodoTests }));
  }
}
