import { readText } from '../read-text.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

const NONE = { passed: 0, failed: 0 };

/** @returns {Promise<Counts>} */
export async function countVitest(path) {
  const text = await readText(path);
  if (text === undefined) return NONE;
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(text);
  // A file that cannot even be loaded has no tests, but it failed.
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
}

/** @returns {Promise<Counts>} */
export async function countPlaywright(path) {
  const text = await readText(path);
  if (text === undefined) return NONE;
  const { stats, errors } = JSON.parse(text);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected || errors.length };
}

/** @returns {Promise<Counts>} */
export async function countTap(path) {
  const text = (await readText(path)) ?? '';
  const total = (name) => Number(text.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  return { passed: total('pass'), failed: total('fail') + total('cancelled') };
}
