import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toolScript } from '../tool-command.mjs';
import { countPlaywright, countTap, countVitest } from './count-results.mjs';

/** No step comes near it: it ends what hangs, and judges no speed. */
const HANGS_MS = 30 * 60_000;

const SOURCES = ['app', 'components', 'lib', 'packages', 'e2e', 'scripts'];

/** A program of a package, on the checkout. */
const tool =
  (/** @type {string} */ name, /** @type {string[]} */ ...args) =>
  (/** @type {import('./test-run.mjs').TestRun} */ run) =>
    run.node([toolScript(run.root, name, name.split('/').at(-1)), ...args], {});

/** @param {import('./test-run.mjs').TestRun} run */
async function types(run) {
  // The pages' types are generated; a fresh clone has none.
  const generated = await tool('next', 'typegen')(run);
  if (generated.code !== 0) return generated;
  const check = (/** @type {string} */ project) =>
    run.node([toolScript(run.root, 'typescript-native', 'tsc'), '--noEmit', '--project', project], {});
  const typescript = await check('tsconfig.json');
  return typescript.code === 0 ? check('scripts/tsconfig.json') : typescript;
}

/** @param {'unit' | 'integration'} project */
const vitest = (project) => async (/** @type {import('./test-run.mjs').TestRun} */ run) => {
  const report = join(run.folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = project === 'integration' ? { TEST_DATABASE_URL: (await run.cluster()).url('postgres') } : {};
  const script = toolScript(run.root, 'vitest');
  const args = [script, 'run', '--project', project, ...reporters, ...run.restFor(project)];
  const { code } = await run.node(args, { env, limitMs: HANGS_MS });
  return { code, ...(await countVitest(report)) };
};

/**
 * Those days of a simulated shop that once went wrong, and a few others; `npm run simulate` has as many as one likes.
 * @param {import('./test-run.mjs').TestRun} run
 */
const simulation = (run) => {
  const script = join(run.root, 'scripts', 'simulate.mjs');
  const args = [script, '--kept', '--seeds', '12', ...run.restFor('simulation')];
  return run.node(args, { limitMs: HANGS_MS });
};

/** @param {import('./test-run.mjs').TestRun} run */
async function build(run) {
  await run.buildRoot();
  return { code: 0 };
}

/** @param {import('./test-run.mjs').TestRun} run */
async function size(run) {
  const place = await run.buildRoot();
  return run.node([join(place, 'scripts', 'first-load.mjs')], {});
}

/** @param {import('./test-run.mjs').TestRun} run */
async function launcher(run) {
  const place = await run.buildRoot();
  const report = join(run.folder, 'launcher.tap');
  const folder = join(place, 'scripts', 'tests');
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'].concat([
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
  ]);
  const args = ['--test', '--test-concurrency=1', ...reporters, ...run.restFor('launcher')];
  const paths = files.map((name) => join(folder, name));
  const { code } = await run.node([...args, ...paths], { limitMs: HANGS_MS });
  return { code, ...(await countTap(report)) };
}

/**
 * A minute of it. The machine may be slow or busy, so that few sales are no failure here.
 * @param {import('./test-run.mjs').TestRun} run
 */
async function chaos(run) {
  const place = await run.buildRoot();
  const args = ['--seed', '1', '--minutes', '1', '--processes', '2', '--least', '5'];
  return run.node([join(place, 'scripts', 'chaos.mjs'), ...args], {});
}

/** @param {import('./test-run.mjs').TestRun} run */
async function e2e(run) {
  const stack = await run.stack();
  const report = join(run.folder, 'e2e.json');
  const env = { ...stack.env, PLAYWRIGHT_CHROMIUM: run.browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const script = toolScript(run.root, '@playwright/test', 'playwright');
  const args = [script, 'test', '--reporter=list,json', ...run.restFor('e2e')];
  const { code } = await run.node(args, { env, limitMs: HANGS_MS });
  if (code !== 0 && !run.signal.aborted) await stack.tellLogs();
  const leaks = await stack.findLeaks();
  for (const leak of leaks) console.error(leak);
  return { code: code || Math.min(leaks.length, 1), ...(await countPlaywright(report)) };
}

/** What `npm test` does. */
export const steps = {
  format: tool('oxfmt', '--check', '.'),
  lint: tool('eslint', '.'),
  imports: tool('dependency-cruiser', '--config', '.dependency-cruiser.mjs', ...SOURCES),
  types,
  unit: vitest('unit'),
  integration: vitest('integration'),
  simulation,
  build,
  size,
  launcher,
  chaos,
  e2e,
};

/**
 * Without the first, the others would say the same again.
 * @type {Record<string, string[]>}
 */
export const needs = { size: ['build'], launcher: ['build'], chaos: ['build'], e2e: ['build'] };

/**
 * In this order; the lanes of a stage run side by side and take about as long as each other. The stories have the machine to themselves.
 */
export const stages = [
  [
    ['format', 'build', 'size', 'lint', 'types', 'launcher', 'simulation'],
    ['imports', 'unit', 'integration', 'chaos'],
  ],
  [['e2e']],
];
