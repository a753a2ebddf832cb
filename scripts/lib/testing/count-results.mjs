import { stripVTControlCharacters } from 'node:util';
import { readText } from '../read-text.mjs';

/** @typedef {{ test: string, why: string }} Failure `why`: what the test said first, in a few lines */
/** @typedef {{ passed: number, failed: number, failures: Failure[] }} Counts */

/**
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} VitestCase
 * @typedef {{ name: string, status: string, message: string, assertionResults: VitestCase[] }} VitestFile
 */

/** @type {Counts} */
const NONE = { passed: 0, failed: 0, failures: [] };

const WHY_LINES = 8;

/** As a summary shows it: without colours, empty lines and the stack. */
const shorten = (message = '') =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(0, WHY_LINES)
    .join('\n');

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
    .flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      if (tests.length === 0) return [{ test: name.split('/').at(-1) ?? name, why: shorten(message) }];
      return tests.map(({ fullName, failureMessages }) => ({
        test: fullName,
        why: shorten(failureMessages[0]),
      }));
    });
  // A file that cannot even be loaded has no tests, but it failed.
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites, failures };
}

/**
 * @typedef {{ projectName: string, results: { errors: { message?: string }[] }[] }} Told
 * @typedef {{ title: string, file: string, ok: boolean, tests: Told[] }} Spec
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
    .flatMap(({ title, file, tests }) =>
      tests.map(({ projectName, results }) => ({
        test: `${file}: ${title} (${projectName})`,
        why: shorten(results.at(-1)?.errors[0]?.message),
      })),
    );
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected || errors.length, failures };
}

/** Its detail is YAML: one line, or an indented block up to the next key. */
const TAP_FAILURE = /^ *not ok \d+ - (.+)\n(?: *---\n[\s\S]*?\n *error: ([\s\S]*?)\n *\w+: )?/gm;

/**
 * @param {string} path
 * @returns {Promise<Counts & { skips: { name: string, reason: string }[] }>}
 */
export async function countTap(path) {
  const text = (await readText(path)) ?? '';
  const total = (/** @type {string} */ name) =>
    Number(text.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failures = [...text.matchAll(TAP_FAILURE)].map(([, test, error = '']) => ({
    test,
    why: shorten(error.replace(/^\|-/, '')),
  }));
  const skips = [...text.matchAll(/^ *ok \d+ - (.+?) # SKIP ?(.*)$/gm)].map(([, name, reason]) => ({
    name,
    reason,
  }));
  return { passed: total('pass'), failed: total('fail') + total('cancelled'), failures, skips };
}
