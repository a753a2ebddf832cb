import { readText } from '../read-text.mjs';

/** @typedef {{ passed: number, failed: number, failures: string[] }} Counts `failures`: their names */

/**
 * @typedef {{ fullName: string, status: string }} VitestCase
 * @typedef {{ name: string, status: string, assertionResults: VitestCase[] }} VitestFile
 */

/** @type {Counts} */
const NONE = { passed: 0, failed: 0, failures: [] };

/**
 * @param {string} path
 * @returns {Promise<Counts>}
 */
export async function countVitest(path) {
  const text = await readText(path);
  if (text === undefined) return NONE;
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(text);
  /** @type {VitestFile[]} */
  const files = testResults;
  const failures = files
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      return tests.length > 0 ? tests.map(({ fullName }) => fullName) : [name.split('/').at(-1) ?? name];
    });
  // A file that cannot even be loaded has no tests, but it failed.
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites, failures };
}

/**
 * @typedef {{ title: string, file: string, ok: boolean, tests: { projectName: string }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
const specsIn = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsIn)];

/**
 * @param {string} path
 * @returns {Promise<Counts>}
 */
export async function countPlaywright(path) {
  const text = await readText(path);
  if (text === undefined) return NONE;
  const { stats, errors, suites } = JSON.parse(text);
  /** @type {Spec[]} */
  const specs = suites.flatMap(specsIn);
  const failures = specs
    .filter(({ ok }) => !ok)
    .map(
      ({ title, file, tests }) => `${file}: ${title} (${tests.map((test) => test.projectName).join(', ')})`,
    );
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected || errors.length, failures };
}

/**
 * @param {string} path
 * @returns {Promise<Counts & { skips: { name: string, reason: string }[] }>}
 */
export async function countTap(path) {
  const text = (await readText(path)) ?? '';
  const total = (/** @type {string} */ name) =>
    Number(text.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failures = [...text.matchAll(/^ *not ok \d+ - (.+)$/gm)].map(([, name]) => name);
  const skips = [...text.matchAll(/^ *ok \d+ - (.+?) # SKIP ?(.*)$/gm)].map(([, name, reason]) => ({
    name,
    reason,
  }));
  return { passed: total('pass'), failed: total('fail') + total('cancelled'), failures, skips };
}
