/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`.padStart(8);

const describe = ({ passed = 0, failed = 0 }) =>
  passed + failed > 0 ? `  ${passed} passed, ${failed} failed` : '';

/**
 * @param {import('./count-results.mjs').Failure[]} failures
 * @param {string} where
 */
export function printFailures(failures, where = '') {
  for (const { test, why } of failures) {
    console.log(`\n  ${where}FAILED ${test}`);
    for (const line of why.split('\n')) console.log(`      ${line}`);
  }
}

/**
 * The table at the end, and the one line a program can read.
 * @param {{ name: string, code: number, ms: number, passed?: number, failed?: number, failures?: import('./count-results.mjs').Failure[] }[]} results
 * @param {string[]} notRun
 */
export function printSummary(results, notRun) {
  console.log('\nSummary');
  for (const result of results) {
    const verdict = result.code === 0 ? 'ok    ' : 'FAILED';
    console.log(`  ${result.name.padEnd(12)} ${verdict} ${seconds(result.ms)}${describe(result)}`);
  }
  for (const name of notRun) console.log(`  ${name.padEnd(12)} not run`);
  for (const { name, failures = [] } of results) printFailures(failures, `${name}: `);
  const passed = results.reduce((sum, result) => sum + (result.passed ?? 0), 0);
  // A step without tests of its own, like lint, counts when it fails.
  const failed = results.reduce((sum, { code, failed = 0 }) => sum + (failed || (code === 0 ? 0 : 1)), 0);
  console.log(`\n${passed} passed, ${failed} failed`);
}
