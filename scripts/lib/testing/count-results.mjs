import { readText } from '../read-text.mjs';

/** @typedef {{ passed: number, failed: number, failures: string[] }} Counts `failures`: their names */

const NONE = { passed: 0, failed: 0, failures: [] };

/** @returns {Promise<Counts>} */
export async function countVitest(path) {
  const text = await readText(path);
  if (text === undefined) return NONE;
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(text);
  const failures = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      return tests.length > 0 ? tests.map(({ fullName }) => fullName) : [name.split('/').at(-1)];
    });
  // A file that cannot even be loaded has no tests, but it failed.
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites, failures };
}

const specsIn = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsIn)];

/** @returns {Promise<Counts>} */
export async function countPlaywright(path) {
  const text = await readText(path);
  if (text === undefined) return NONE;
  const { stats, errors, suites } = JSON.parse(text);
  const failures = suites
    .flatMap(specsIn)
    .filter(({ ok }) => !ok)
    .map(
      ({ title, file, tests }) => `${file}: ${title} (${tests.map((test) => test.projectName).join(', ')})`,
    );
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected || errors.length, failures };
}

/** @returns {Promise<Counts & { skips: { name: string, reason: string }[] }>} */
export async function countTap(path) {
  const text = (await readText(path)) ?? '';
  const total = (name) => Number(text.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failures = [...text.matchAll(/^ *not ok \d+ - (.+)$/gm)].map(([, name]) => name);
  const skips = [...text.matchAll(/^ *ok \d+ - (.+?) # SKIP ?(.*)$/gm)].map(([, name, reason]) => ({
    name,
    reason,
  }));
  return { passed: total('pass'), failed: total('fail') + total('cancelled'), failures, skips };
}
